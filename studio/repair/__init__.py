"""What is wrong with a project on the disk, and mending what can be mended."""
