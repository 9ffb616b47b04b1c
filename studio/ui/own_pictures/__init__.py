"""The page of the pictures that an artist brings."""
