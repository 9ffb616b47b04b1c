"""The progress page: charts, previews, checkpoints."""
