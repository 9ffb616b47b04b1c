"""What a page alone asks for: own pictures, tries, what is told of the taste, slimming."""
