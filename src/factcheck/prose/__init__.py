"""Rules about the text itself, not about arithmetic: a clean text and its claims in, findings out."""
