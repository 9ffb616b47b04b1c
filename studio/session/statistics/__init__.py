"""What the votes prove: win rates with their intervals, and the strength that is liked best."""
