"""What an artist brings: pictures of any kind, and the prompts that lie in them or beside them; no torch, no Qt."""
