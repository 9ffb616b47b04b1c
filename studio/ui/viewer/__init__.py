"""Pictures on the screen: side by side, zoomed, as thumbnails, read ahead."""
