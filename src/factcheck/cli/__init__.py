"""The command line: arguments come in, an exit code goes out. One module per command."""
