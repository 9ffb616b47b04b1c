"""The line below the pages and the sheets that open above it."""
