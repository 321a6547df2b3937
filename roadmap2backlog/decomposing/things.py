"""Things that are named: what people want to have, or want the team to do with them."""

import re
from dataclasses import replace

from roadmap2backlog.decomposing.asides import behind_dash, people_aside, telling_aside
from roadmap2backlog.decomposing.headings import first_telling, says_little
from roadmap2backlog.decomposing.language import (
    Frame,
    TextSpan,
    describes,
    is_plural,
    load_language,
    nominal_verb,
    opens_with_verb,
    past_participle,
    singular,
)
from roadmap2backlog.decomposing.phrases import (
    before_preposition,
    gerund_action,
    in_sentence,
    noun_phrase,
    trimmed,
    with_name_kept,
)
from roadmap2backlog.decomposing.pronouns import to_mine
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.who import Who, is_person, stated
from roadmap2backlog.decomposing.wishes import Telling, Wish, quoted
from roadmap2backlog.model.provenance import Confidence

_OF_THE_THING = frozenset({"for", "about", "around", "between", "with", "like", "such as"})
_OF_AN_ACT = frozenset({"to", "from", "into"})  # "payment to volunteers"
_OF_EITHER = frozenset({"at", "by", "during", "in", "on", "under", "within"})
"""What begins so behind a long thing belongs to it or to the act: "tags for loans in winter"."""
_OF_ANOTHER = frozenset({"for", "of", "with", "from"})
"""What begins so belongs to something said before: "for teachers"."""
_ADRIFT = frozenset(
    {"currently", "already", "still", "again", "eventually", "not", "never", "here"}
)
_ASKING = frozenset({"why", "how", "whether", "if", "what", "which", "where", "when", "who"})
_ON_OCCASION = frozenset({"avoid", "fix", "handle", "prevent", "resolve", "solve"})
_WITH_SOMETHING = frozenset({"replace", "enrich", "extend", "rebuild", "rewrite", "unify"})
_GIVEN = re.compile(r"(?:each|every|all|the) \w+ (?:their|its|his|her) ", re.IGNORECASE)
_TO_PEOPLE = re.compile(r"(?:the )?[\w-]+s (?:an?|the|all|their) ", re.IGNORECASE)
"""Who is given something, and what: "clerks a list"."""
_AHEAD = re.compile(
    r" (?:\w+ )?(?:min|minute|h|hr|hour|day|week|month)s? (?:before|after|ahead|in advance)\b"
)
_UNIT = r"(?:second|minute|hour|day|morning|evening|night|week|month|quarter|season|term|year)s?"
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a few)"
_HOW_OFTEN = re.compile(
    rf" (?:every |(?:at (?:least|most) |up to )?(?:once|twice|{_NUMBER} times)\b"
    rf"|(?:each|all|per) {_UNIT}\b)",
    re.IGNORECASE,
)
"""How often something is done, behind the thing: "drafts every 30 seconds", "loans twice a day"."""
_LASTING = re.compile(rf"(?:(?:at least|up to|about) )?{_NUMBER} {_UNIT}\b", re.IGNORECASE)
_SECOND_PART = re.compile(r"(,)? (?:and|or) (?P<last>\w+)$")
_FIGURE = re.compile(r"(?:by|from|to|under|below|above|over)\s(?:under\s)?[$€£]?\d")
_TO_FIGURE = re.compile(rf"\s(?={_FIGURE.pattern})")
_HAS_CLAUSE = re.compile(
    r"\b(?:that|which|who|what|how|why|whether|can|will|should|must|is|are)\b", re.IGNORECASE
)
_SAYS_MORE = re.compile(rf"{_HAS_CLAUSE.pattern}|\s(?:able|running|using|working)$", re.IGNORECASE)
"""What tells more of a thing: "slips for readers who travel", "people able | to review"."""
_MANNER = re.compile(
    r" (?P<how>(?!only\b)[a-z]+ly|per-\w+|offline|online|everywhere)(?= (?:in|on|at|with|via|by|to"
    r"|from|for|per|across|through|using|as|and [a-z]+ly)\b|[ .!]*$)"
)
_LACKING = re.compile(r" without (?P<what>[\w ]+)$")
_AUTOMATIC = re.compile(r"\bautomatically\b", re.IGNORECASE)
_OPEN_TO = frozenset({"access", "login", "permission", "visibility"})
_PLACING = frozenset(
    {"based", "inside", "within", "outside", "during", "behind", "underneath"}
    | {"without", "despite"}
)
_EASIER = re.compile(r"(?:easier|simpler|faster|quicker|safer|better) to \w", re.IGNORECASE)
_REACHED = frozenset({"ready", "complete", "completed", "done", "finished", "live", "closed"})


def thing_wish(told: Telling) -> Wish:
    """Return the wish for the thing or activity that a text names."""
    bare = trimmed(told.body)
    other = _no_thing(told, bare) or _part_behind_dash(told, bare)
    if other is not None:
        return other
    named = told.frame.object.text if told.frame.object else bare
    head = before_preposition(bare) if told.frame.frame_kind == "nominalisation" else named
    who, bare = _whom_it_is_for(told, bare)
    action = gerund_action(bare)
    if action:
        return Wish(
            action, told.full, who, "frame/nominalisation",
            "The text names an activity, so it is what people want to do.", act=action,
        )  # fmt: skip
    labelled = _of_label(told, bare)
    if labelled is not None:
        return labelled
    thing = noun_phrase(bare, head, told.scene)
    if told.frame.frame_kind == "support":
        thing = in_sentence(bare, told.scene)
    used: tuple[str, ...] = ("want/thing",)
    thing, own = to_mine(thing)
    used = (*used, *own)
    kinds = told.varied or ", " in bare or _tells_kinds(bare)
    if kinds and is_plural(told.label):  # "Settlement fields: id, amount"
        kind = in_sentence(told.label, told.scene)
        part = in_sentence(bare, told.scene)
        thing, used = fill("want/namely", want=kind, part=part), (*used, "want/namely")
    more = telling_aside(told)
    if more:
        thing, used = fill("want/namely", want=thing, part=more), (*used, "want/namely")
    listed = (told.label,) if told.varied and not is_plural(told.label) else ()
    counts = bare[:1].isdigit() and not kinds  # "Load test: 500 readers"
    tried = told.label.lower() in load_language().parts["trial"]
    listed = (told.label,) if (counts or tried) and told.label else listed
    headings = (told.label, told.heading) if says_little(thing) and not tried else listed
    return Wish(
        fill("want/thing", thing=thing), told.full, who, "frame/noun",
        "The text names a thing, so it is what people want to have.",
        used, Confidence.MEDIUM, thing=thing, heading=first_telling(headings, bare),
    )  # fmt: skip


def _of_label(told: Telling, bare: str) -> Wish | None:
    """Return the wish for people or figures that a label lists, or None.

    "Loan access: clerks, readers" is for them, and in "Loan report: fines, returns" one sees them.
    """
    label, head = told.label, told.label.lower().rpartition(" ")[2]
    if not (told.varied and label) or is_plural(label):
        return None
    if head in _OPEN_TO and is_person(bare, told.scene):
        whole = noun_phrase(label, before_preposition(label), told.scene)
        want = fill("want/thing", thing=fill("want/for", want=whole, part=bare))
        return Wish(
            want, told.full, told.who(), "frame/noun",
            "The label names a thing, and behind it stands whom it is for.",
            ("want/thing", "want/for"), Confidence.MEDIUM, thing=whole,
        )  # fmt: skip
    technical = label.lower().partition(" ")[0] in table("technologies")  # "Helm chart"
    if head not in load_language().parts["reporting"] or technical:
        return None
    shown = in_sentence(bare, told.scene)
    want = fill("want/seen", thing=shown)
    return Wish(
        want, told.full, told.who(), "frame/noun",
        "The label names what shows figures, and behind it stands which.",
        ("want/seen",), Confidence.MEDIUM, act=want, heading=label,
    )  # fmt: skip


def _tells_kinds(text: str) -> bool:
    """Return whether words only say which of a kind: "monthly and yearly"."""
    words = [word for word in re.split(r"[\s,/&+]+", text.lower()) if word not in {"and", "or"}]
    often = load_language().frequencies
    return bool(words) and all(word in often or describes(word) for word in words)


def _whom_it_is_for(told: Telling, bare: str) -> tuple[Who, str]:
    """Return who wants a thing, and the thing without the people it is for: "maps for guests"."""
    if told.named is not None:
        return told.named, bare
    people = people_aside(told)
    if told.frame.adjuncts:
        last = told.frame.adjuncts[-1]
        at_end = not trimmed(told.body[last.span.end :])
        person = is_person(last.inner.text, told.scene) and not _is_product(last.inner.text)
        person = person and not (_may_be_program(last.inner.text, told) and not told.varied)
        person = person and not last.inner.text[:1].isdigit()  # "for 1,200 staff"
        state = last.inner.text.partition(" ")[0].lower()
        person = person and state not in load_language().parts["amiss"]
        before = trimmed(told.body[: last.span.start])  # "for teachers" alone names no thing
        described = describes(before.rpartition(", ")[2])  # "sign-on, mandatory for staff"
        described = described or singular(before.rpartition(" ")[2].lower()) in table("imposed")
        described = described or before.endswith(" only")  # "deposits, but only for guests"
        described = described or before.lower().endswith(("tests", "test", "import", "export"))
        if last.preposition == "for" and at_end and person and before and not described:
            people, bare = last.inner.text, before
    return (stated(people, told.scene, "text") if people else told.who()), bare


def _no_thing(told: Telling, bare: str) -> Wish | None:
    """Return the quotation of words that name nothing: "currently slow", "Secures access"."""
    first = bare.split(" ", 1)[0].lower()
    if first in load_language().modals or _EASIER.match(bare) or not _opens_thing(bare):
        wish = quoted(told, "want/quoted", "The text says what is done, but not by whom.")
        above = first_telling((told.heading,), bare) if first in _OF_ANOTHER else ""
        return replace(wish, heading=above)
    if told.label and first in load_language().parts["preposition"] - {"with", "without"}:
        return quoted(told, "want/quoted", "The text says where, of what stands before the colon.")
    ends = (bare.partition(",")[0], bare.rpartition(" ")[2]) if "," in bare else ()
    often = load_language().frequencies
    listed = bool(ends) and all(describes(word) or word.lower() in often for word in ends)
    last = bare.rpartition(" ")[2].lower()
    reached = " " in bare and last in _REACHED
    reached = reached or (first.endswith("ly") and describes(last))  # "fully keyboard accessible"
    if (describes(bare) or listed or reached) and not told.varied:
        wish = quoted(told, "want/quoted", "The text describes, but does not say what.")
        return replace(wish, flags=("AMBIG_FORM",))
    return None


def _part_behind_dash(told: Telling, bare: str) -> Wish | None:
    """Return the wish of the part that stands behind a dash, if one does."""
    above = f"{told.label}: {bare}" if told.label else bare
    behind = behind_dash(told, above)
    if not behind or behind.endswith(" only"):
        return None
    thing = noun_phrase(behind, before_preposition(behind), told.scene)
    return Wish(
        fill("want/thing", thing=thing), told.full, told.who(), "frame/noun",
        "The text names a thing, and behind a dash which part of it is wanted.",
        ("want/thing",), Confidence.MEDIUM, thing=thing, heading=first_telling((above,), behind),
    )  # fmt: skip


def _is_product(text: str) -> bool:
    """Return whether a singular in capitals is rather a part's name: "Volumes Manager"."""
    words = text.split()
    return len(words) > 1 and all(w[:1].isupper() for w in words) and not is_plural(words[-1])


def _may_be_program(text: str, told: Telling) -> bool:
    """Return whether those a thing is for may be programs: "a test harness for drivers"."""
    low = text.lower()
    declared = {low, singular(low)} & told.scene.personas.keys()
    kind = singular(low.rpartition(" ")[2])  # "non-Claude agents"
    return not declared and kind in load_language().parts["program"]


def _opens_thing(text: str) -> bool:
    """Return whether a text begins as a thing does, not with "currently" or "works"."""
    first, second, *_ = (*text.lower().split(" ", 2), "")
    if first in _OF_ANOTHER or text[:12].lower() == "in order to ":
        return False
    parts = load_language().parts
    if first == "as" and second in parts["determiner"]:  # "As a player"
        return False
    if first in _PLACING:
        return False  # "inside the shell"
    if describes(first) and second in parts["preposition"] and second != "of":
        return False  # "usable for readers"; "rehearsal of plays" is a thing
    placed = first in parts["preposition"] and second in parts["determiner"]
    placed = placed and _HAS_CLAUSE.search(text) is not None  # "In the future, … is planned"
    return not (opens_with_verb(text) or first in _ADRIFT or placed)


def supported(told: Telling) -> str:
    """Return "have support for tags" for "Support tags", "" for another order.

    "Have tags supported" would part a long thing from its verb.
    """
    parsed = told.frame
    if len(parsed.verbs) != 1 or parsed.object is None or parsed.negated:
        return ""
    verb, thing = parsed.verbs[0], parsed.object
    if verb.lemma != "support" or trimmed(told.body[: verb.span.start]):
        return ""
    whole = trimmed(told.body[verb.span.end :])
    if not whole.startswith(thing.text.partition(" ")[0]):
        return ""
    return fill("want/supported", thing=whole)


def arranged(told: Telling) -> str:
    """Return "have dark mode built" for "Build dark mode", "" where the team is not meant."""
    parsed = told.frame
    if len(parsed.verbs) != 1 or parsed.object is None or parsed.negated:
        return ""
    verb, thing = parsed.verbs[0], parsed.object
    if (parsed.conditions and verb.lemma in _ON_OCCASION) or ", where " in told.body:
        return ""
    how = told.body[: verb.span.start].strip()
    opener = thing.text.split(" ", 1)[0].lower()
    opens = verb.lemma == "raise" and opener in {"a", "an"}  # "raise a ticket"
    opens = opens or opener in {"and", "or", "&", "+"}  # the row of acts goes on
    theirs = verb.lemma in table("team_verbs") or _is_automatic(told.body, verb.lemma)
    if not theirs or opens or (how and not _is_adverb(how)):
        return ""
    acted = nominal_verb(opener) in load_language().parts["plan_act"] and opener.endswith("ing")
    asked = opener in _ASKING or acted or gerund_action(thing.text)  # "look into supporting …"
    clause = _HAS_CLAUSE.search(thing.text) or _GIVEN.match(thing.text)
    gives = verb.lemma in load_language().parts["giving"]
    clause = clause or (_TO_PEOPLE.match(thing.text) if gives else None)
    if told.body[verb.span.end : thing.start].strip() or asked or clause:
        return ""
    notifies = load_language().verb_class(verb.lemma) == "notify"
    end = thing.end if notifies or verb.lemma in _WITH_SOMETHING else _thing_end(parsed, thing.end)
    end = _people_end(told.body, thing, end) if notifies else end
    often = _HOW_OFTEN.search(told.body, thing.start, end)
    end = often.start() if often else end
    figure = _TO_FIGURE.search(told.body, thing.start)  # "conversion | from 2 to 3 %"
    end = figure.start() if figure and verb.lemma in load_language().parts["change"] else end
    manner = _manner_at(told.body, thing.start, end)
    last = told.body[thing.start : end].strip().rpartition(" ")[2]
    if not manner and describes(last) and trimmed(told.body[end:]):
        end = len(told.body.rstrip(" .!"))  # "charts for any sensor available at a station"
    end = manner or end
    whole = told.body[thing.start : end].strip()
    rest = trimmed(told.body[end:])
    apposed = ", " in whole and not {"and", "or"} & set(whole.split())
    second = _SECOND_PART.search(whole)
    acts_too = second and (second[1] or second["last"] in load_language().parts["lone_act"])
    apposed = apposed or bool(acts_too)  # "detect changes and update"
    either = end > thing.end and not manner and rest.partition(" ")[0].lower() in _OF_EITHER
    cut = apposed or either or _SAYS_MORE.search(whole) is not None
    cut = cut or rest.startswith("than ")  # "detect boats longer | than 20 m"
    if cut or whole.count('"') % 2 or whole.count("“") != whole.count("”"):
        return ""
    done = " ".join(word for word in (how.lower(), past_participle(verb.lemma), rest) if word)
    kind = before_preposition(thing.text[: end - thing.start].strip())
    phrase = _acted_on(whole, kind, verb.lemma, rest, told.scene)
    return fill("want/thing", thing=f"{phrase} {done}")


def _is_automatic(body: str, act: str) -> bool:
    """Return whether nobody has to act: "suggest charts automatically", "auto-suggest charts"."""
    return act.startswith("auto-") or _AUTOMATIC.search(body) is not None


def _acted_on(whole: str, kind: str, act: str, rest: str, scene: Scene) -> str:
    """Return a thing as it stands before what is done to it.

    A figure has no article ("conversion increased by 15%"), and what is improved is there
    already ("the loan desk improved").
    """
    if " " not in whole and whole[:1].isupper():  # a capital in mid-sentence makes a name
        return whole
    if act in load_language().parts["change"] and _FIGURE.match(rest):
        return with_name_kept(in_sentence(whole, scene), whole)
    phrase = with_name_kept(noun_phrase(whole, kind, scene), whole)
    article, _, bare = phrase.partition(" ")
    added = article in {"a", "an"} and phrase != whole
    return f"the {bare}" if added and act in load_language().parts["of_known"] else phrase


def _manner_at(body: str, start: int, end: int) -> int:
    """Return where words inside the thing tell how: "labels | locally", "loans | without loss"."""
    lacking = _LACKING.search(body, start)
    if lacking and _is_mishap(lacking["what"].lower().split()):
        return lacking.start()
    found = _MANNER.search(body, start, end)
    adverb = found is not None and not describes(found["how"])
    return found.start() if found and (adverb or "-" in found["how"]) else 0


def _is_mishap(words: list[str]) -> bool:
    """Return whether it would be a pity: "(without) | closing the desk", "data loss"."""
    return words[0].endswith("ing") or not load_language().parts["mishap"].isdisjoint(words)


def _people_end(body: str, people: TextSpan, end: int) -> int:
    """Return where people end who are told of things: "readers | of loans", "… | a day before"."""
    ahead = _AHEAD.search(body, people.start)
    if ahead:
        return ahead.start()
    about = people.text.find(" of ")
    return people.start + about if about > 0 else end


def _thing_end(parsed: Frame, end: int) -> int:
    """Return where the thing ends, with the parts that belong to it: "assistant for plants".

    All of them belong to an activity: "sending messages from the web".
    """
    act, _, acted_on = parsed.object.text.partition(" ") if parsed.object else ("", "", "")
    activity = bool(acted_on) and act.endswith("ing")  # "a rating" is a thing
    head = acted_on.rpartition(" ")[2] or act
    ways = _OF_AN_ACT if nominal_verb(head) else frozenset()
    parts, verb = load_language().parts, parsed.verbs[0].lemma
    if singular(head.lower()) in parts["taking_to"] and verb not in parts["handing"]:
        ways = _OF_AN_ACT  # "every access to the archive", but "publish changes | to the shop"
    for adjunct in parsed.adjuncts:
        lasts = adjunct.inner.text[:1].isdigit() or _LASTING.match(adjunct.inner.text)
        belongs = adjunct.preposition in _OF_THE_THING and not lasts
        belongs = belongs and not _is_noted_with(parsed, adjunct.preposition)
        belongs = belongs or activity or adjunct.preposition in ways
        if not belongs or adjunct.span.start > end + 1:
            break
        end = adjunct.span.end
    return end


def _is_noted_with(parsed: Frame, preposition: str) -> bool:
    """Return whether details are kept of a thing: "log every loan | with desk and time"."""
    return preposition == "with" and parsed.verbs[0].lemma in load_language().parts["noting"]


def _is_adverb(text: str) -> bool:
    return " " not in text and text.lower().endswith("ly")
