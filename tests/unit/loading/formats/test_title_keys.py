"""Which field of a record is its title."""

from importing import titles, yaml


def test_a_name_is_the_title_where_the_summary_is_a_paragraph():
    roadmap = yaml("""
        - name: Reading room
          summary: We want quiet. A room with lamps, and seats for forty readers. Come and see!
        - name: shelves
          summary: Books stand by author
        - name: Lending desk
          summary: Readers borrow at a desk
    """)
    assert titles(roadmap) == ["Reading room", "Books stand by author", "Readers borrow at a desk"]
