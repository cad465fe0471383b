"""The reader of Markdown: the text as it stands, marks included, so that offsets point into the file.

What is mark and what is text is for the clean-up to tell, which keeps the way back.
"""

from factcheck.readers.text import decode

__all__ = ["decode"]
