"""A size at the end of a list entry is its size, and no part of its title."""

from importing import markdown, parts


def _desk(*entries: str):
    listed = "".join(f"- {entry}\n" for entry in entries)
    (desk,) = markdown(f"# Library\n\n## Desk\n\n{listed}").initiatives
    return desk


def test_sizes_at_the_end_are_sizes_on_a_page_that_has_many():
    desk = _desk(
        "Late fees `M`",
        "Atlases `S`",
        "Reading rooms — by hour `XL`",
        "Visits (M)",
        "Signs [L]",
        "Lamps",
    )
    assert parts(desk)[:2] == ["Late fees", "Atlases"]
    assert [one.size for one in desk.capabilities] == ["M", "S", "XL", "M", "L", None]
    assert "Late fees M" in desk.capabilities[0].notes


def test_a_letter_at_the_end_of_a_few_entries_stays():
    entries = [
        "Print shirts in size M",
        "Print shirts in size L",
        "Print shirts in size S",
        "Lamps",
    ]
    assert parts(_desk(*entries)) == entries


def test_letters_of_one_kind_stay():
    entries = [f"Shelf {number} L" for number in range(6)]
    assert parts(_desk(*entries)) == entries
