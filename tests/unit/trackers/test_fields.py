from roadmap2backlog.trackers.jira.fields import find_fields

AGILE = "com.pyxis.greenhopper.jira:"


def field(number, name, custom, kind="any"):
    return {"id": f"customfield_{number}", "name": name, "schema": {"type": kind, "custom": custom}}


def test_fields_are_found_by_kind_whatever_they_are_called():
    found = find_fields(
        [
            field(1, "Epos-Verknüpfung", AGILE + "gh-epic-link"),
            field(2, "Name", AGILE + "gh-epic-label"),
            field(3, "Rang", AGILE + "gh-lexo-rank"),
            field(4, "Schätzung", AGILE + "jsw-story-points", "number"),
        ],
        {},
    )
    assert (found.epic_link, found.epic_name, found.rank) == (
        "customfield_1", "customfield_2", "customfield_3",
    )  # fmt: skip
    assert found.points == ("customfield_4",)


def test_where_the_kind_does_not_tell_the_name_does():
    listed = [field(1, "Story Points", "vendor:x", "number"), field(2, "Rank", "vendor:rank")]
    found = find_fields([*listed, field(3, "Story Points", "vendor:y", "string")], {})
    assert (found.points, found.rank) == (("customfield_1",), "customfield_2")


def test_the_settings_come_first_by_id_or_name():
    listed = [field(1, "Story Points", "vendor:x", "number"), field(2, "Size", "v:x", "number")]
    assert find_fields(listed, {"points": "Size"}).points == ("customfield_2",)
    assert find_fields(listed, {"points": "customfield_1"}).points == ("customfield_1",)
