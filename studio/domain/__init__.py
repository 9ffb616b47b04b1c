"""Values and errors that every layer speaks of; standard library only."""
