"""Small widgets and words that every page uses."""
