"""What the append-only records of votes come to: which count, and how many of each kind."""
