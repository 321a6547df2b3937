"""Words of a roadmap that a template may stand in for.

Only words whose meaning the template keeps: "Admins can delete" becomes "As an admin, I want to
delete". Nothing that denies, limits, counts or names may ever be here.
"""

ABSORBED = frozenset(
    """
    a an the this that these those
    i we you they he she it us them our your their his her my me
    can could should shall must will would may might need needs want wants wish like able ability
    possibility capability option allow allows enable enables let lets permit permits support
    to of for as so in order
    be is are am been being was were do does has have having get gets
    and or plus also as well
    user story want
    """.split()
)
