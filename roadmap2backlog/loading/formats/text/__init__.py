"""Texts taken apart: CSV into rows, Markdown and HTML into blocks."""
