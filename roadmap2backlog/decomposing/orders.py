"""Orders: what people want to do themselves, be told, or have done by the team."""

import re
from dataclasses import replace

from roadmap2backlog.decomposing.headings import first_telling
from roadmap2backlog.decomposing.language import (
    Frame,
    TextSpan,
    VerbHead,
    describes,
    load_language,
    nominal_verb,
    past_participle,
    singular,
)
from roadmap2backlog.decomposing.phrases import (
    HAS_CLAUSE,
    before_preposition,
    gerund_action,
    in_sentence,
    noun_phrase,
    trimmed,
    with_name_kept,
)
from roadmap2backlog.decomposing.pronouns import as_theirs, to_mine
from roadmap2backlog.decomposing.scene import Scene
from roadmap2backlog.decomposing.statements import NEEDED
from roadmap2backlog.decomposing.tables import table
from roadmap2backlog.decomposing.templates import fill
from roadmap2backlog.decomposing.wishes import Telling, Wish
from roadmap2backlog.model.provenance import Confidence

_OF_THE_THING = frozenset({"for", "about", "around", "between", "with", "like", "such as"})
_OF_AN_ACT = frozenset({"to", "from", "into"})  # "payment to volunteers"
_OF_EITHER = frozenset({"at", "by", "during", "in", "on", "under", "within"})
"""What begins so behind a long thing belongs to it or to the act: "tags for loans in winter"."""
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
    rf"(?<! for)(?<! (?:in|of|on|to))"
    rf" (?:every |(?:at (?:least|most) |up to )?(?:once|twice|{_NUMBER} times)\b"
    rf"|(?:each|all|per) {_UNIT}\b)",
    re.IGNORECASE,
)
"""How often something is done, behind the thing: "drafts every 30 seconds", "loans twice a day"."""
_LASTING = re.compile(rf"(?:(?:at least|up to|about) )?{_NUMBER} {_UNIT}\b", re.IGNORECASE)
_SECOND_PART = re.compile(r"(,)? (?:and|or) (?P<last>\w+)$")
_FIGURE = re.compile(r"(?:by|from|to|under|below|above|over)\s(?:under\s)?[$€£]?\d")
_TO_FIGURE = re.compile(rf"\s(?={_FIGURE.pattern})")
_SAYS_MORE = re.compile(rf"{HAS_CLAUSE.pattern}|\s(?:able|running|using|working)$", re.IGNORECASE)
"""What tells more of a thing: "slips for readers who travel", "people able | to review"."""
_MANNER = re.compile(
    r" (?P<how>(?!only\b)[a-z]+ly|per-\w+|offline|online|everywhere)(?= (?:in|on|at|with|via|by|to"
    r"|from|for|per|across|through|using|as|and [a-z]+ly)\b|[ .!]*$)"
)
_LACKING = re.compile(r" without (?P<what>[\w ]+)$")
_AUTOMATIC = re.compile(r"\bautomatically\b", re.IGNORECASE)
_DENIED = re.compile(r"^(?:do not|don['’]t)\s+(?=\w)", re.IGNORECASE)
_BY_THE_WAY = re.compile(r"^(?:please|then|finally|lastly|also),?\s+(?=\w)", re.IGNORECASE)
_SPEAKERS = frozenset({"me", "us"})
_SPOKEN_OF = frozenset({"it", "them", "this", "these", "those", "both"})
_IMPERATIVE = "The text begins with a verb, so it is what people want to do."


def order_wish(told: Telling) -> Wish:
    """Return the wish of an order: an act of people, or what they want to have done or be told."""
    who = told.who()
    thing = told.frame.object.text.lower() if told.frame.object else ""
    above = first_telling((told.heading,), told.body) if thing in _SPOKEN_OF else ""
    inside = NEEDED.sub("", _BY_THE_WAY.sub("", told.inside))
    denied = _DENIED.sub("", inside)
    mine, used = to_mine(inside)
    if denied != inside:
        mine, used = fill("want/not", action=to_mine(denied)[0]), (*used, "want/not")
    wish = Wish(
        mine, told.full, who, "frame/imperative", _IMPERATIVE,
        (*used, "pronoun/of-them") if used else (), act=as_theirs(inside), heading=above,
    )  # fmt: skip
    if who is told.named or thing in _SPOKEN_OF:
        return wish
    heard = _told_of(told)
    if heard:
        return replace(wish, want=to_mine(heard)[0], templates=("want/told", *used), act="")
    done, name = _supported(told), "want/supported"
    if not done:
        done, name = _arranged(told), "want/thing"
    if not done:
        return wish
    mine, used = to_mine(done)
    return replace(
        wish, want=mine, rule="frame/arranged", templates=(name, *used), act="",
        claim="", thing="", confidence=Confidence.MEDIUM,
        decision="The text says what the team does, so people want to have it done.",
    )  # fmt: skip


def _told_of(told: Telling) -> str:
    """Return "be warned when …" for "Warn when …", where the text does not say whom, else ""."""
    parsed = told.frame
    if len(parsed.verbs) != 1 or parsed.negated:
        return ""
    verb = parsed.verbs[0]
    rest = trimmed(told.body[verb.span.end :])
    following = rest.partition(" ")[0].lower()
    if told.body[: verb.span.start].strip():
        return ""
    language = load_language()
    if (
        following in _SPEAKERS
        and verb.lemma in language.verb_kinds["telling"] | language.verb_kinds["giving"]
    ):
        rest = rest[len(following) :].lstrip()
        return fill("want/told", told=f"{past_participle(verb.lemma)} {rest}") if rest else ""
    if verb.lemma not in language.verb_kinds["telling"] or following not in language.parts["told"]:
        return ""
    return fill("want/told", told=f"{past_participle(verb.lemma)} {rest}")


def _supported(told: Telling) -> str:
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


def _arranged(told: Telling) -> str:
    """Return "have dark mode built" for "Build dark mode", "" where the team is not meant."""
    parsed = told.frame
    if len(parsed.verbs) != 1 or parsed.object is None or parsed.negated:
        return ""
    verb, thing = parsed.verbs[0], parsed.object
    how = told.body[: verb.span.start].strip()
    if not _is_of_team(told, verb, thing, how) or _has_inner_act(told, verb, thing):
        return ""
    manner, end = _parting(told, verb, thing)
    whole, rest = told.body[thing.start : end].strip(), trimmed(told.body[end:])
    either = end > thing.end and not manner and rest.partition(" ")[0].lower() in _OF_EITHER
    if either or not _stays_whole(whole, rest):
        return ""
    done = " ".join(word for word in (how.lower(), past_participle(verb.lemma), rest) if word)
    kind = before_preposition(thing.text[: end - thing.start].strip())
    phrase = _acted_on(whole, kind, verb.lemma, rest, told.scene)
    return fill("want/thing", thing=f"{phrase} {done}")


def _is_of_team(told: Telling, verb: VerbHead, thing: TextSpan, how: str) -> bool:
    """Return whether the team does it, with no more than an adverb (`how`) before the verb."""
    if (told.frame.conditions and verb.lemma in _ON_OCCASION) or ", where " in told.body:
        return False
    opener = thing.text.split(" ", 1)[0].lower()
    opens = verb.lemma == "raise" and opener in {"a", "an"}  # "raise a ticket"
    opens = opens or opener in {"and", "or", "&", "+"}  # the row of acts goes on
    theirs = verb.lemma in table("team_verbs") or _is_automatic(told.body, verb.lemma)
    return theirs and not opens and (not how or _is_adverb(how))


def _has_inner_act(told: Telling, verb: VerbHead, thing: TextSpan) -> bool:
    """Return whether the thing asks, tells what is so or acts: "look into supporting maps"."""
    language = load_language()
    opener = thing.text.split(" ", 1)[0].lower()
    acted = nominal_verb(opener) in language.verb_kinds["plan_act"] and opener.endswith("ing")
    asked = opener in _ASKING or acted or bool(gerund_action(thing.text))
    clause = HAS_CLAUSE.search(thing.text) or _GIVEN.match(thing.text)
    given = verb.lemma in language.verb_kinds["giving"] and _TO_PEOPLE.match(thing.text)
    return bool(asked or clause or given or told.body[verb.span.end : thing.start].strip())


def _parting(told: Telling, verb: VerbHead, thing: TextSpan) -> tuple[bool, int]:
    """Return whether words of manner part thing and rest, and where the rest begins."""
    body, language = told.body, load_language()
    notifies = language.verb_class(verb.lemma) == "notify"
    end = thing.end
    if notifies:
        end = _people_end(body, thing, end)
    elif verb.lemma not in _WITH_SOMETHING:
        end = _thing_end(told.frame, end)
    often = _HOW_OFTEN.search(body, thing.start, end)
    end = often.start() if often else end
    figure = _TO_FIGURE.search(body, thing.start)  # "conversion | from 2 to 3 %"
    end = figure.start() if figure and verb.lemma in language.verb_kinds["change"] else end
    manner = _manner_at(body, thing.start, end)
    if manner:
        return True, manner
    last = body[thing.start : end].strip().rpartition(" ")[2]
    if describes(last) and trimmed(body[end:]):
        return False, len(body.rstrip(" .!"))  # "charts for any sensor available at a station"
    return False, end


def _stays_whole(whole: str, rest: str) -> bool:
    """Return whether a participle may stand between a thing and the rest."""
    apposed = ", " in whole and not {"and", "or"} & set(whole.split())
    second = _SECOND_PART.search(whole)
    acts_too = second and (second[1] or second["last"] in load_language().verb_kinds["lone_act"])
    cut = apposed or acts_too or _SAYS_MORE.search(whole)  # "detect changes and update"
    cut = cut or rest.startswith(("than ", "on/off "))  # "detect boats longer | than 20 m"
    return not cut and whole.count('"') % 2 == 0 and whole.count("“") == whole.count("”")


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
    if act in load_language().verb_kinds["change"] and _FIGURE.match(rest):
        return with_name_kept(in_sentence(whole, scene), whole)
    phrase = with_name_kept(noun_phrase(whole, kind, scene), whole)
    article, _, bare = phrase.partition(" ")
    added = article in {"a", "an"} and phrase != whole
    return f"the {bare}" if added and act in load_language().verb_kinds["of_known"] else phrase


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
    return words[0].endswith("ing") or not load_language().noun_kinds["mishap"].isdisjoint(words)


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
    language = load_language()
    takes_to = singular(head.lower()) in language.noun_kinds["taking_to"]
    if takes_to and parsed.verbs[0].lemma not in language.verb_kinds["handing"]:
        ways = _OF_AN_ACT  # "every access to the archive", but "publish changes | to the shop"
    for adjunct in parsed.adjuncts:
        lasts = adjunct.inner.text[:1].isdigit() or _LASTING.match(adjunct.inner.text)
        belongs = adjunct.preposition in _OF_THE_THING and not lasts
        belongs = belongs or activity or adjunct.preposition in ways
        belongs = belongs and not _is_done_with(parsed, adjunct.preposition)
        if not belongs or adjunct.span.start > end + 1:
            break
        end = adjunct.span.end
    return end


def _is_done_with(parsed: Frame, preposition: str) -> bool:
    """Return whether "with" tells of the act, not of the thing.

    It tells which details are kept ("log every loan | with desk and time") or by which means
    something gets less: "reduce queues | with clear signs".
    """
    kinds = load_language().verb_kinds
    return preposition == "with" and parsed.verbs[0].lemma in kinds["noting"] | kinds["lessening"]


def _is_adverb(text: str) -> bool:
    return " " not in text and text.lower().endswith("ly")
