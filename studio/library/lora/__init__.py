"""LoRA files by their headers: what their tensors are called, and which module each belongs to."""
