"""`python -m factcheck`: the command line."""

import sys

from factcheck.cli.main import main

sys.exit(main())
