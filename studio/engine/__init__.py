"""Diffusion, D3PO and adapters; knows nothing of Qt or of projects."""

import logging
import os
import sys

from studio.engine.device.allocator import installed_torch, let_segments_grow

# Read by the libraries when they are loaded: no remarks that the artist cannot act on, and memory in growing pieces.
os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
let_segments_grow(os.environ, sys.platform, installed_torch())
logging.getLogger("bitsandbytes").setLevel(logging.ERROR)
# What the engine notes is for the log of the program; without one, Python would print it on the terminal.
logging.getLogger(__name__).addHandler(logging.NullHandler())
