"""What models are made of: the tensors that belong to them, by configurations and names alone; no file is opened."""
