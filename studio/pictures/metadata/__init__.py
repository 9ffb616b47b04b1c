"""The prompt that a program or a person left in a picture's file, in its name or beside it."""
