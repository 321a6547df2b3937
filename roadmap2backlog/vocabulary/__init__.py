"""Words that more than one room knows, the reader of tables of words, and how words are shown."""
