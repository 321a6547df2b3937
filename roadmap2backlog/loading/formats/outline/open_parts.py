"""Parts of done work that are open: boxes that nobody ticked, sections without a tick."""

from roadmap2backlog.loading.formats.outline.item import BULLET, HEADING, Item
from roadmap2backlog.loading.formats.outline.item_states import DONE, state_of
from roadmap2backlog.loading.formats.words.sections import names_done_work, says_done
from roadmap2backlog.loading.formats.words.settled import is_finished

_FEW_WORDS = 2


def with_open_parts(root: Item) -> Item:
    """Return the tree, changed so that what is open in done work stands beside it.

    Of the sections of a finished one, those without a tick are open where others have one, but
    not below a heading that names done work, such as `Shipped foundation`.
    """
    order = [root]
    for item in order:
        _open_sections(item)
        children: list[Item] = []
        for child in item.children:
            is_ticked = child.named == BULLET and state_of(child) == DONE
            children += [child, *(_taken_out_of(child) if is_ticked else ())]
        item.children = children
        order += children
    return root


def _open_sections(item: Item) -> None:
    if item.named != HEADING or state_of(item) != DONE:
        return
    sections = [child for child in item.children if child.named == HEADING]
    if any(map(_is_marked_done, sections)) and not names_done_work(item.title):
        for section in sections:
            is_left = not (state_of(section) or _holds_done(section))
            section.is_open = section.is_open or is_left
    children: list[Item] = []
    for child in item.children:
        children += [child, *(_left_in(child) if child in sections else ())]
    item.children = children


def _left_in(section: Item) -> list[Item]:
    """Return the open boxes below a line such as `Built:` in a finished section, taken out of it.

    Where nothing else stands below it, it is open itself.
    """
    if not (section.title.endswith((":", "：")) or says_done(section.title)):
        return []
    left = [child for child in section.children if child.is_open and child.named == BULLET]
    if not left or any(child.named == HEADING for child in section.children):
        return []
    if len(left) == len(section.children):
        section.is_open = True
        return []
    section.children = [child for child in section.children if child not in left]
    return left


def _is_marked_done(section: Item) -> bool:
    """Return whether a section is ticked; one that tells what was achieved, and when, is not."""
    told = [found for found in section.fields if not is_finished(found.name)]
    ticked = Item(section.title, BULLET, fields=told)
    return state_of(ticked) == DONE


def _holds_done(section: Item) -> bool:
    """Return whether a section lists nothing but what is done."""
    return bool(section.children) and all(state_of(part) == DONE for part in section.children)


def _taken_out_of(done: Item) -> list[Item]:
    """Return the open boxes below a ticked entry, taken out of it; short ones name it."""
    found, staying = [], []
    for child in done.children:
        if not child.is_open:
            found += _taken_out_of(child)
            staying.append(child)
            continue
        lead = done.title.rstrip(" :：")
        if len(child.title.split()) <= _FEW_WORDS:
            child.aliases.append(child.title)
            child.title = f"{lead}: {child.title}"
        else:
            child.notes.append(f"left of: {lead}")
        found.append(child)
    done.children = staying
    return found
