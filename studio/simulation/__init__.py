"""A simulated artist, and rehearsals of the whole loop with one in place of a person."""
