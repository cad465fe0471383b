"""`python -m factcheck`: the command line."""

import sys

from factcheck.cli.main import main

if __name__ == "__main__":  # the processes of --jobs import this module again
    sys.exit(main())
