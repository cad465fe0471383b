"""The nouns of factcheck: frozen values that every stage takes and gives. Standard library only."""
