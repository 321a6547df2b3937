"""Feedback in, evidence for initiatives and capabilities out."""
