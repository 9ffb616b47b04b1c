"""What each family of base models does in its own way; everything else of the engine is the same for all of them."""
