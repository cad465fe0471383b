"""Readers turn bytes into a Source: a path or standard input comes in, text with a way back to its places goes out."""
