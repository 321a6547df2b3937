"""Splitting rules: each file says which parts of one clause are stories of their own."""
