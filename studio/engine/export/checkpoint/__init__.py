"""Whole base models with an adapter in their weights, as one file or a diffusers folder."""
