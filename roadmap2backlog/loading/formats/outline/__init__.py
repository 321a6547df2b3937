"""A foreign roadmap as a tree of titled items, whatever file it came from."""
