"""The page of blind tests."""
