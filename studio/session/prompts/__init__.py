"""Words for the prompt deck: wildcards in a prompt, and prompts to start with."""
