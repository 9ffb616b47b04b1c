"""The one thread in which the engine runs."""
