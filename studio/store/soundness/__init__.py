"""What the rows of a project's database may hold, and what becomes of those that cannot be meant."""
