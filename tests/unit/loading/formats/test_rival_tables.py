"""Tables of rivals plan nothing, and tables of troubles are called by what is done about them."""

from importing import markdown, parts, titles


def test_a_table_of_rivals_plans_nothing():
    roadmap = markdown("""
        # Harbour

        ## Next
        - Berth map
        - Ice alarm

        ## Other harbours
        | Competitor | They say | We want |
        |---|---|---|
        | Northport | Ten lamps | Twelve lamps |
        | Eastport | Free soup | Free stew |
    """)
    assert titles(roadmap) == ["Berth map", "Ice alarm"]
    assert "Twelve lamps" in str(roadmap.notes)


def test_a_table_of_troubles_is_called_by_their_solutions():
    roadmap = markdown("""
        # Harbour

        ## Lost boats
        | Sort of loss | Share | Our solution |
        |---|---|---|
        | Loose ropes | 40% | Rope alarm |
        | Ice | 10% | Ice watch |
        | Theft | 50% | Gate with a lock |
    """)
    assert parts(roadmap.initiatives[0]) == ["Rope alarm", "Ice watch", "Gate with a lock"]
