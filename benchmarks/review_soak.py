"""Edits by chance on the review page for as long as you like; after each one the file is checked.

    python benchmarks/review_soak.py [--minutes N] [--seed N]

Several people send edits over HTTP, an editor writes the file in place or by renaming, roadmap
and backlog are rebuilt, git brings old versions back, and the server is killed in mid-save. The
checker is `plain_checker.py`, which shares no code with the tool. Prints what happened, and every
wrong; ends with 1 if there was one.
"""

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
from plain_checker import Snapshot, comments_of, missing, strays, unsaid, wrongs
from soak_world import TEXTS, World, cleaned

Said = dict[tuple[str, str], str]


class Soak:
    """One world, and the ledger of what was accepted in it."""

    def __init__(self, world: World, rng: random.Random) -> None:
        self.world, self.rng = world, rng
        self.comments = comments_of(world.text())
        self.said: Said = {}
        self.added: set[tuple[str, str, str]] = set()
        self.counts: Counter[str] = Counter()
        self.wrong: list[str] = []
        self.serial = 0

    def round(self) -> None:
        """Do one thing and check the file."""
        kinds = {"edit": 60, "step": 10, "burst": 8, "disk": 6, "rebuild": 6, "kill": 3, "git": 2}
        kind = self.rng.choices(list(kinds), list(kinds.values()))[0]
        self.counts[kind] += 1
        before = self.now()
        getattr(self, f"do_{kind}")(before)
        after = self.now()
        found = wrongs(after, self.comments) + unsaid(after, self.said) + missing(after, self.added)
        self.wrong += [f"round {sum(self.counts.values())} ({kind}): {words}" for words in found]
        if found:
            self.take(after)

    def now(self) -> Snapshot:
        return Snapshot(self.world.backlog.read_bytes())

    def take(self, now: Snapshot) -> None:
        """Believe the file: forget what is said otherwise."""
        self.said = {key: value for key, value in self.said.items() if now.word(*key) == value}
        self.added = {one for one in self.added if one[2] in now.entries(one[0], one[1])}

    def do_edit(self, before: Snapshot) -> None:
        edit = self.an_edit(before)
        answer = self.world.post("/edit", edit)
        self.counts["refused" if not answer.get("done") else f"done {edit['op']}"] += 1
        after = self.now()
        if not answer.get("done"):
            self.wrong += ["a refused edit changed the file"] * (before.text != after.text)
            return
        moved = edit["op"] in {"move", "split", "add"}
        self.wrong += strays(before, after, answer["touched"], moved=moved)
        self.take_edit(edit)

    def take_edit(self, edit: dict) -> None:
        """Write what was accepted into the ledger."""
        if edit["op"] in {"split", "merge"}:
            names = {edit["id"], edit.get("other", "")}
            self.said = {k: v for k, v in self.said.items() if k[0] not in names}
        for field, value in edit.get("fields", {}).items():
            if field == "labels":
                self.added |= {(edit["id"], field, one) for one in value["after"]}
            elif not isinstance(value["after"], list):
                self.said[edit["id"], field] = plain(value["after"])

    def do_step(self, before: Snapshot) -> None:
        answer = self.world.post(self.rng.choice(("/undo", "/undo", "/redo")), {})
        after = self.now()
        self.counts["steps done"] += bool(answer.get("done"))
        if not answer.get("done"):
            self.wrong += ["a refused step changed the file"] * (before.text != after.text)
        self.take(after)

    def do_burst(self, before: Snapshot) -> None:
        """Four people and an editor at once, each with fields of their own and labels of all."""
        names = [n for n in before.order if before.stories[n].get("status", "draft") == "draft"]
        self.rng.shuffle(names)
        shares = [names[part::5] for part in range(5)]
        seeds = [self.rng.random() for _ in range(5)]
        with ThreadPoolExecutor(5) as pool:
            jobs = [pool.submit(self.person, names, share, seed, number)
                    for number, (share, seed) in enumerate(zip(shares[:4], seeds, strict=False))]  # fmt: skip
            jobs.append(pool.submit(self.editor, shares[4][:3], seeds[4]))
            for job in jobs:
                said, added = job.result()
                self.said |= said
                self.added |= added

    def person(self, names: list[str], own: list[str], seed: float, number: int) -> tuple:
        """Do ten edits; return what was accepted."""
        rng, said, added = random.Random(seed), {}, set()
        with self.world.client(f"person {number}") as client:
            for turn in range(10):
                name = rng.choice(own if own and turn % 2 else names)
                told = client.get("/story", params={"id": name}).json()
                if "story" not in told:
                    continue
                field = "title" if turn % 2 else "labels"
                old = told["story"][field]
                token = f"t{number}-{turn}-{int(seed * 1e9)}"
                after = token if field == "title" else [*old, token]
                edit = {"op": "set", "id": name, "fields": {field: {"before": old, "after": after}}}
                if client.post("/edit", json=edit).json().get("done"):
                    self.counts["burst saves"] += 1
                    if field == "title":
                        said[name, field] = token
                    else:
                        added.add((name, field, token))
        return said, added

    def editor(self, own: list[str], seed: float) -> tuple:
        """Change points in the text of the file, as editors do."""
        rng, said = random.Random(seed), {}
        for name in own:
            time.sleep(rng.random() * 0.2)
            points = str(rng.randint(50, 90))
            if self.world.write_by_hand(with_points(name, points), torn=rng.random() < 0.5):
                said[name, "points"] = points
                self.counts["burst writes by hand"] += 1
        return said, set()

    def do_disk(self, before: Snapshot) -> None:
        name, points = self.rng.choice(before.order), str(self.rng.randint(50, 90))
        if self.world.write_by_hand(with_points(name, points), torn=False):
            self.said[name, "points"] = points

    def do_rebuild(self, _: Snapshot) -> None:
        self.serial += 1
        if self.rng.random() < 0.7:
            self.world.change_roadmap(self.rng, self.serial)
        shown = self.world.post("/rebuild", {})
        if not shown.get("done"):
            self.counts["rebuild refused"] += 1
            return
        done = self.world.post("/rebuild/apply", {"shown": shown["shown"]})
        self.counts["rebuilt" if done.get("done") else "rebuild refused"] += 1

    def do_git(self, _: Snapshot) -> None:
        git = ["git", "-C", str(self.world.folder), "-c", "user.name=x", "-c", "user.email=x@x.x"]
        act = (["commit", "-qam", "x"] if self.rng.random() < 0.6
               else ["checkout", "-q", "HEAD", "--", "."])  # fmt: skip
        subprocess.run([*git, *act], check=False, capture_output=True)
        self.take(self.now())

    def do_kill(self, before: Snapshot) -> None:
        """Kill the server while it saves; the file is the one before or after."""
        name = self.rng.choice(before.order)
        labels = before.entries(name, "labels")
        edit = {"op": "set", "id": name,
                "fields": {"labels": {"before": labels, "after": [*labels, "k"]}}}  # fmt: skip
        with ThreadPoolExecutor(1) as pool:
            job = pool.submit(self.world.post, "/edit", edit)
            time.sleep(self.rng.random() * 0.3)
            self.world.kill()
            job.exception()
        after = self.now()
        self.counts["killed after the save"] += before.text != after.text
        self.wrong += strays(before, after, [name], moved=False)
        self.world.start()

    def an_edit(self, now: Snapshot) -> dict:
        """Return an edit by chance, as the page would send it."""
        rng = self.rng
        one, other = rng.choice(now.order), rng.choice(now.order)
        told = self.world.get("/story", id=one)["story"]
        text = rng.choice(TEXTS) + rng.choice(("", f" {rng.randint(1, 999)}"))
        kind = rng.choices(
            ("set", "move", "split", "merge", "add", "answer"), (60, 20, 4, 3, 2, 8)
        )[0]
        if kind == "set":
            field, after = self.a_value(told, other, text)
            return {
                "op": "set",
                "id": one,
                "fields": {field: {"before": told[field], "after": after}},
            }
        if kind == "move":
            return {"op": "move", "id": one, rng.choice(("after", "before")): other,
                    "together": rng.random() < 0.5}  # fmt: skip
        if kind == "split":
            over = [n for n in range(len(told["acceptance"])) if rng.random() < 0.5]
            return {"op": "split", "id": one, "title": text, "points": 2, "criteria": over}
        if kind == "merge":
            return {"op": "merge", "id": one, "other": other}
        if kind == "add":
            return {"op": "add", "title": text, "epic": told["epic"], "after": other}
        asked = told["questions"][0] if told["questions"] else "?"
        return {"op": "answer", "id": one, "question": asked, "answer": text}

    def a_value(self, told: dict, other: str, text: str) -> tuple[str, object]:
        """Return a field of a story and another value for it."""
        rng = self.rng
        field = rng.choice(("title", "title", "story", "persona", "points", "kind", "status", "team",
                            "labels", "notes", "questions", "depends_on", "acceptance", "value"))  # fmt: skip
        fresh = {
            "given": text,
            "when": "w",
            "then": text,
            "text": "",
            "examples": {},
            "status": "drafted",
        }
        values = {
            "points": (None, 31, 37.5, 41), "value": (None, 0, 7, 21),
            "kind": ("spike", "bug", "enabler"), "status": ("draft", "ready", "dropped"),
            "labels": ([*told["labels"], f"l{rng.randint(1, 10**6)}"],),
            "notes": ([*told["notes"], text], told["notes"][1:]),
            "questions": ([*told["questions"], text], told["questions"][1:]),
            "depends_on": ([*told["depends_on"], other], told["depends_on"][1:]),
            "acceptance": ([*told["acceptance"], fresh], told["acceptance"][1:], told["acceptance"][::-1]),
        }  # fmt: skip
        return field, rng.choice(values.get(field, (text,)))


def plain(value: object) -> str:
    """Return a value of JSON as the text that stands in YAML."""
    if isinstance(value, float | int):
        return f"{value:g}"
    return "" if value is None else cleaned(str(value))


def with_points(name: str, points: str) -> Callable[[str], str | None]:
    """Return the change of a text that gives a story other points, or None where it cannot."""

    def change(text: str) -> str | None:
        start = text.find(f"  - id: {name}\n")
        end = text.find("\n  - id: ", start + 1)
        block = text[start : end if end > 0 else len(text)]
        if start < 0 or not re.search(r"(?m)^    points: [\d.]+", block):
            return None
        changed = re.sub(r"(?m)^    points: [\d.]+", f"    points: {points}", block, count=1)
        return text[:start] + changed + text[start + len(block) :]

    return change


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        soak = Soak(world, random.Random(given.seed))
        end = time.monotonic() + given.minutes * 60
        try:
            while time.monotonic() < end and len(soak.wrong) < 20:
                try:
                    soak.round()
                except (httpx.HTTPError, AssertionError, KeyError) as error:
                    soak.wrong.append(f"{type(error).__name__}: {error}; {world.said()}")
                    world.start()
        finally:
            world.kill()
        left = [path.name for path in Path(folder).iterdir() if path.name.startswith(".backlog")]
        print(dict(sorted(soak.counts.items())), f"leftovers: {len(left)}", sep="\n")
        print(*(soak.wrong or ["nothing lost, nothing broken"]), sep="\n")
    sys.exit(bool(soak.wrong))


if __name__ == "__main__":
    main()
