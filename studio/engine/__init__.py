"""Diffusion, D3PO and adapters; knows nothing of Qt or of projects."""
