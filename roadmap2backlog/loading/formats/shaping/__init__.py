"""The tree of items → a roadmap: what is an initiative, a capability, a story, a note."""
