"""Denoising as a chain of actions, and what is kept of it on the disk."""
