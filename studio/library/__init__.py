"""Model files on this machine and on the hub: finding, reading headers, fetching; no torch."""
