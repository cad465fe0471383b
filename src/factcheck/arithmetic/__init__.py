"""Pure functions over quantities: each takes printed figures and returns an Outcome. No document is needed."""
