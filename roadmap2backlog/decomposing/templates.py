"""Every text that is not the product manager's: named templates with places to fill.

What a story says beyond its source comes from here and nowhere else; the no-invention check
allows a story exactly the words of the templates that it names.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from string import Formatter
from types import MappingProxyType

from roadmap2backlog.decomposing.words import keys_of

TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        # The sentence of a story (Cohn 2004, "User Stories Applied").
        "story": "As {persona}, I want to {want}, so that {benefit}.",
        "story/no-benefit": "As {persona}, I want to {want}.",
        "persona/unknown": "a stakeholder",
        "persona/anybody": "a person",
        # What is wanted.
        "want/thing": "have {thing}",
        "want/arranged": "have {subject} {action}",
        "want/supported": "have support for {thing}",
        "want/namely": "{want}, namely {part}",
        "want/for": "{want} for {part}",
        "want/part-of": "{want}, as part of “{heading}”",
        "want/quoted": "have this: “{text}”",
        "want/solved": "have this problem solved: “{text}”",
        "want/settled": "have this settled: “{text}”",
        "want/not": "not {action}",
        "want/case": "have this case handled: “{text}”",
        "want/answer": "have an answer to the question “{question}”",
        "want/assured": "be sure that {clause}",
        "want/told": "be {told}",
        # Pronouns of the one who acts.
        "pronoun/their": "my",
        "pronoun/their-own": "my own",
        "pronoun/theirs": "mine",
        "pronoun/themselves": "myself",
        "pronoun/they": "I",
        "pronoun/they-are": "I am",
        "pronoun/they-were": "I was",
        "pronoun/they-have": "I have",
        "pronoun/them": "me",
        "pronoun/you": "I",
        "pronoun/your": "my",
        "pronoun/yours": "mine",
        "pronoun/yourself": "myself",
        "pronoun/your-own": "my own",
        # The same persona in a criterion.
        "pronoun/of-them": "their",
        # Unfolding of "manage"; the places are the source's own words.
        "manage/create": "create",
        "manage/view": "view",
        "manage/edit": "edit",
        "manage/delete": "delete",
        "persona/or": "{one} or {other}",
        # Benefits.
        "benefit/reached": "{thing} is reached",
        "benefit/reached-many": "{thing} are reached",
        "benefit/passive": "{thing} is {done}",
        "benefit/passive-many": "{thing} are {done}",
        # Criteria: what is done.
        "when/act": "they {action}",
        "when/have": "they use {thing}",
        "when/varied": "they {action}, with {name} <{name}>",
        "when/varied-thing": "they use {thing}, with {name} <{name}>",
        "when/varied-only": "it comes to <{name}>",
        "name/act": "act",
        "name/item": "item",
        "name/variation": "variation",
        "name/channel": "channel",
        "name/role": "role",
        "name/rule": "rule",
        "name/rhythm": "rhythm",
        # Criteria: the question that a product owner can answer, by what is done.
        "then/create": "TODO: What is there afterwards, and who can see it?",
        "then/edit": "TODO: What is different afterwards, and who can see it?",
        "then/delete": "TODO: What is gone afterwards, and can it be brought back?",
        "then/view": "TODO: What exactly is shown, and in which order?",
        "then/search": "TODO: What is found, in which order, and what if nothing is?",
        "then/select": "TODO: What happens with what was chosen?",
        "then/notify": "TODO: Who receives what, and how soon?",
        "then/import": "TODO: What is there afterwards, and what about parts that cannot be read?",
        "then/export": "TODO: What exactly does the result contain?",
        "then/approve": "TODO: What happens after each decision, and who is told?",
        "then/assign": "TODO: Who is told, and what can they do then?",
        "then/buy": "TODO: What is confirmed, to whom, and how?",
        "then/enter": "TODO: What is open to them afterwards?",
        "then/manage": "TODO: Which changes are possible, and who can see them?",
        "then/investigate": "TODO: Which question is answered, and what is decided with it?",
        "then/run": "TODO: How can one see that it worked?",
        "then/have": "TODO: What can they do with it?",
        "then/assured": "TODO: How can one check that this holds?",
        "then/rows": "TODO: What is the result for each row?",
        "then/any": "TODO: How can one see that it is done?",
        # Criteria: bounds around a given limit.
        "bound/given": "the limit “{limit}”",
        "bound/when": "it comes to <value>",
        "bound/then": "the limit is <result>",
        "bound/value": "value",
        "bound/result": "result",
        "bound/below": "just under {bound}",
        "bound/at": "exactly {bound}",
        "bound/above": "just over {bound}",
        "bound/case": "the case “{limit}”",
        "bound/then-case": "the case <result>",
        "bound/applies": "applies",
        "bound/applies-not": "does not apply",
        "bound/kept": "kept",
        "bound/broken": "not kept",
        # Criteria: conditions of the source.
        "then/act": "they {action}",
        "then/can": "they can {action}",
        "then/done": "{thing} is {done}",
        "then/done-many": "{thing} are {done}",
        "then/holds": "{clause}",
        # Questions that the usual template asks; criteria with `criteria: full`.
        "ask/failure": "What happens when this fails?",
        "ask/permission": "Who may not do this?",
        "when/fails": "this fails",
        "then/failure": "TODO: What happens then?",
        "given/other": "somebody who may not do this",
        "when/tries": "they try",
        "then/permission": "TODO: Who is that, and what do they see?",
        # Where points come from.
        "points/stated": "size of the story",
        "points/shared": "size of the {where}, shared out evenly over its {count} stories",
        "points/whole": "size of the {where}",
        "points/rest": "what is left of the size of the {where}",
        "points/rest-shared": "what is left of the size of the {where}, shared out evenly over"
        " {count} stories",
        # Text of epics and notes.
        "epic/why": "Why: {text}",
        "epic/outcome": "Outcome: {text}",
        "epic/goal": "Goal: {text}",
        "epic/metric": "Measured by {text}",
        "epic/baseline": "from {text}",
        "epic/target": "to {text}",
        "epic/by": "by {text}",
        "epic/personas": "For: {text}",
        "epic/about": "{text}",
        "epic/playbook": "Playbook: {text}",
        "epic/constraint": "Holds for all of it: {text}",
        "epic/out-of-scope": "Out of scope: {text}",
        "epic/risk": "Risk: {text}",
        "epic/question": "Open question: {text}",
        "epic/evidence": "Evidence: {text}",
        "epic/done": "Done already: {text}",
        "epic/after": "Waits for: {text}",
        "note/dependency": "Waits for: {text}",
        "note/same": "Probably the same as {id}.",
        "note/persona": "Persona {name}: {needs}",
    }
)


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the template's own words, without its places."""
    literal = " ".join(text for text, *_ in Formatter().parse(TEMPLATES[name]))
    return frozenset(keys_of(literal))


@lru_cache(maxsize=1024)
def words_of_all(names: tuple[str, ...]) -> frozenset[str]:
    """Return the own words of several templates; articles belong to every template."""
    return _ARTICLES.union(*(words_of(name) for name in names))


def fill(name: str, /, **parts: str) -> str:
    """Return the template with its places filled; a stop that ends initials ends the sentence."""
    return _STOP_TWICE.sub(r"\1", TEMPLATES[name].format_map(parts))


_STOP_TWICE = re.compile(r"(?<=\.[A-Za-z])(\.)\.\Z")  # "in the U.S.."
_ARTICLES = frozenset({"a", "an"})
