"""Learning from votes: the margins of comparisons, the loss, the steps, the checkpoint."""
