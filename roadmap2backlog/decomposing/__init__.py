"""From roadmap to epics and stories, with proof that nothing was lost or made up.

The entry is `decompose.decompose`; its result stands in `result`. Importing this package alone
loads nothing.
"""
