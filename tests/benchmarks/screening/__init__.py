"""How well a direction ranks pictures that nobody voted on: many ways of learning at a time, without drawing anew."""
