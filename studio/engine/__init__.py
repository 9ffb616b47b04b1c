"""Diffusion, D3PO and adapters; knows nothing of Qt or of projects."""

import os

# Read by the libraries when they are imported: no remarks that the artist cannot act on.
os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
