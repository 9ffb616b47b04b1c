"""The pictures that were voted on: finding them, saving them."""
