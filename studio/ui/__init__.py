"""Widgets; never sees torch."""
