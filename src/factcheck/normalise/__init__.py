"""Source text in, CleanText out: wraps joined, blanks and page numbers taken away, with the way back for every character."""
