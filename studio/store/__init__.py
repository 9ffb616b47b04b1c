"""A project on the disk: SQLite records beside pictures, trajectories and adapters."""
