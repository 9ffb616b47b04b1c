"""The help dialog and the bug report."""
