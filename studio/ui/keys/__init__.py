"""Which key does what, and the sheet that tells it."""
