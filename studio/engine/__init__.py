"""Diffusion, D3PO and adapters; knows nothing of Qt or of projects."""

import logging
import os

# Read by the libraries when they are imported: no remarks that the artist cannot act on.
os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
logging.getLogger("bitsandbytes").setLevel(logging.ERROR)
# What the engine notes is for the log of the program; without one, Python would print it on the terminal.
logging.getLogger(__name__).addHandler(logging.NullHandler())
