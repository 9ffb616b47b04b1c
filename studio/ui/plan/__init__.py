"""What a project takes on this machine."""
