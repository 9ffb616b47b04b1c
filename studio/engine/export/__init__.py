"""What an adapter becomes for other programs: a LoRA file or a whole checkpoint, checked before it gets its name."""
