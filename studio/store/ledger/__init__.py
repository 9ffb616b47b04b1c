"""The votes that count, as they are kept in memory."""
