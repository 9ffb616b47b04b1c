"""Projects that nobody has open, each as a whole: renamed, duplicated, moved, archived, put aside."""
