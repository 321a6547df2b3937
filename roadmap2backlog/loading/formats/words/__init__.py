"""The words people use in roadmaps for fields, levels, times and states, in several languages."""
