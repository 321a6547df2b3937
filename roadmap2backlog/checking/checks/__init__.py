"""One check a file; a new file here is a new check."""
