"""Bringing pictures into a project: read, fitted and written in a thread of its own, before anything is recorded."""
