"""The parts of `gpu_campaign.py`, the processes that they run in, and the tables of what they tell."""

import costs  # noqa: F401 - it knows where the models lie
