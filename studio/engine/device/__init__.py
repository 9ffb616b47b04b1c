"""The device that the engine works on: which there is, what it computes in, and how its memory is shared out."""
