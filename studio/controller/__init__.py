"""What drives an open project, without a widget: QtCore only."""
