"""Backlog and tracker kept in step: what to change, how safely, and what to bring back."""
