"""The votes that count, in memory: which, how many, and a snapshot of them for another thread."""
