"""Lines of nothing but tags of a template, or of attributes, are markup of the page."""

from importing import markdown, shape


def test_tags_on_their_own_lines_are_notes():
    roadmap = markdown("""
        # Port

        ## Quay
        {: .wide #quay }

        The quay is old.
        {{ quay.picture }}

        | **Depth:** | {{ quay.depth }} |

        {% for pier in site.piers %}
        - Mend the pier
        {% endfor %}
        - Paint {{ pier.name }}
    """)
    assert shape(roadmap) == {"Quay": ["Mend the pier", "Paint {{ pier.name }}"]}
    (quay,) = roadmap.initiatives
    assert "The quay is old." in (quay.description, *quay.notes)
    depth = "| **Depth:** | {{ quay.depth }} |"
    assert {"{: .wide #quay }", "{{ quay.picture }}", depth} <= {*quay.notes}


def test_a_title_goes_on_without_its_attributes():
    roadmap = markdown("# Port\n\n## Quay\n\n- Mend it\n{: .done }\n- Paint it\n")
    assert shape(roadmap) == {"Quay": ["Mend it", "Paint it"]}
