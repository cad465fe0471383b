"""Frames: a checked document as typed pandas tables, and a table of claims that did not come from a document. Imported on demand."""
