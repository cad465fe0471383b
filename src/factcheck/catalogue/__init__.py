"""Every text a user reads that is no rule's own words, in Chinese and English: a key and its fields in, one sentence out."""
