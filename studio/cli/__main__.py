"""`python -m studio.cli`, as `atelier-cli`."""

import sys

from studio.cli.main import main

sys.exit(main())
