"""A base model: opened from the disk, on its device, asked for predictions."""
