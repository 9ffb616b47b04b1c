"""`atelier-cli`: the same loop without a window."""
