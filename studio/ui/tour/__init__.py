"""The tour: five steps beside the voting page, each of which points at a widget."""
