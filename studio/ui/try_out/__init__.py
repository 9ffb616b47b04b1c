"""The page on which an artist draws single pictures and grids with any checkpoint."""
