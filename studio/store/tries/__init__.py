"""The pictures that the artist tried out."""
