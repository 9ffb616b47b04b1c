"""What belongs to the program and not to one project: preferences, language, log, recent projects, background work."""
