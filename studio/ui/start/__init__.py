"""The start page: recent projects, and the form for a new one."""
