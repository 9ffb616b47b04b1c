"""The artist's own pictures: what has to be made of them, and what a round learns from them."""
