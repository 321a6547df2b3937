"""Words that more than one room knows, and the reader of tables of words."""
