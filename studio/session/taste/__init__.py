"""What a round thinks that the artist likes, in pictures and in plain words."""
