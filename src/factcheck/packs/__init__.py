"""Packs: a TOML file of rules and domain knowledge comes in; a Pack goes out, or an error with file, line and key."""
