"""LoRA files and the modules that they change: names, shapes, and what each kind adds to a weight."""
