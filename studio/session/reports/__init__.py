"""Reports that an artist sends on, without what is private."""
