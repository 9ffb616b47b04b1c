"""Choosing, finding, downloading and trying a base model."""
