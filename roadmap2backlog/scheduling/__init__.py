"""Scheduling: what is built when, when it will be done, and how it is going."""
