"""The voting loop as plain state, without Qt and without torch."""
