"""Relations in, Findings and Coverage out: what was computed, which figure is most likely wrong, what was not checked."""
