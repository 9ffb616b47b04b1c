"""What voting on this machine takes, and what would help."""
