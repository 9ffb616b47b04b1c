"""The frame of the window: bar, banner, pages, status strip, tray, theme."""
