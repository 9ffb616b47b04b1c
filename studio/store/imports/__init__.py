"""What an artist brought into a project, as records."""
