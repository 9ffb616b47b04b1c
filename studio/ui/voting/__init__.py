"""The voting page."""
