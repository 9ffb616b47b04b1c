"""Pictures that the artist tries out: how they are drawn, and what is written into their files."""
