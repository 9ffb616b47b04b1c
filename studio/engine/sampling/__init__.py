"""Denoising as a trajectory of actions, and what is kept of it on the disk."""
