"""Claims and a pack in, Relations out: equations and orders that ought to hold between claims."""
