"""Which column of a feedback export holds what."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

ROLES = ("about", "quote", "people", "weight", "source", "link")
_NAMES = {
    "about": (
        "initiative id;initiative;capability id;capability;feature id;feature;feature name;"
        "roadmap item;roadmap id;item id;item;idea;request;feature request;subject;title;topic;"
        "topics;theme;category;area;component;product area;tag;tags;label;labels;keyword;keywords;"
        "event;event name;page;funktion;thema;kategorie;fonctionnalité;sujet;thème;función;tema;"
        "categoría;betreff"
    ),
    "quote": (
        "quote;verbatim;comment;comments;feedback;response;answer;open answer;text;message;body;"
        "note;notes;description;review;suggestion;what they said;content;summary;zitat;kommentar;"
        "antwort;rückmeldung;nachricht;citation;commentaire;réponse;cita;comentario;respuesta"
    ),
    "people": (
        "count;votes;vote count;upvotes;voters;users;unique users;respondents;responses;people;"
        "customers;accounts;companies;requests;tickets;ticket count;occurrences;mentions;number;"
        "sessions;events;event count;visitors;views;hits;total;anzahl;stimmen;nutzer;nombre;votos;"
        "usuarios;respuestas"
    ),
    "weight": "weight;importance;gewicht;wichtigkeit;poids;peso;importancia",
    "source": "source;channel;survey;origin;tool;via;quelle;kanal;canal;fuente",
    "link": "link;url;permalink;ticket url;conversation url;href;lien;enlace",
}
_RANKS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        name: (role, rank)
        for role, names in _NAMES.items()
        for rank, name in enumerate(names.split(";"))
    }
)
_JOINTS = re.compile(r"[\s_\-]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of the columns by role, best first; `unused` names the others."""

    places: Mapping[str, tuple[int, ...]]
    unused: tuple[str, ...]

    def known(self) -> bool:
        """Return whether a row can say anything: what it is about, or what was said."""
        return bool(self.places["about"] or self.places["quote"])


def find_columns(header: Sequence[str], chosen: Mapping[str, str]) -> Columns:
    """Return the columns by the team's mapping, else by their names.

    A column whose name is a question, as survey tools write them, holds what people said.

    Args:
        header: The names in the file.
        chosen: Column name to role, one of `ROLES`, as settings say; case does not matter.
    """
    told = {_folded(name): role for name, role in chosen.items()}
    found: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
    unused: list[str] = []
    for place, name in enumerate(header):
        role, rank = _role_of(_folded(name), told)
        if role in found:
            found[role].append((rank, place))
        elif name.strip():
            unused.append(name.strip())
    places = {role: tuple(place for _, place in sorted(ranked)) for role, ranked in found.items()}
    return Columns(places, tuple(unused))


def missing_columns(header: Iterable[str], chosen: Mapping[str, str]) -> tuple[str, ...]:
    """Return the columns that the team's mapping names and the file does not have."""
    there = {_folded(name) for name in header}
    return tuple(name for name in chosen if _folded(name) not in there)


def _role_of(name: str, told: Mapping[str, str]) -> tuple[str, int]:
    if name in told:
        return told[name], -1
    if name in _RANKS:
        return _RANKS[name]
    return ("quote", len(_RANKS)) if name.endswith("?") else ("", 0)


def _folded(name: str) -> str:
    return _JOINTS.sub(" ", name.strip().casefold()).strip()
