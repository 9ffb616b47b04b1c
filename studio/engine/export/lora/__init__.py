"""LoRA files: ours, and what can be told of any other."""
