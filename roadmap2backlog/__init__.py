"""Turns a product manager's roadmap into a product owner's ordered backlog."""

__version__ = "0.1.0"
