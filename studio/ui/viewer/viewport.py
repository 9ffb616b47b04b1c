"""Which part of a picture is seen: one state for all pictures side by side, so that they zoom and move together."""

from __future__ import annotations

from dataclasses import dataclass, replace

MOST_ZOOM = 32.0


@dataclass(frozen=True)
class Viewport:
    """`zoom` 1 fits the picture into its place; `x` and `y` are the middle of what is seen, each 0…1 of the picture."""

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5

    @property
    def fits(self) -> bool:
        return self.zoom == 1.0

    def zoomed(self, factor: float, x: float, y: float, least: float = 1.0) -> Viewport:
        """Zoomed by a factor so that the point of the picture at (x, y), 0…1 of what is seen, stays where it is."""
        # What is seen is 1/zoom of the picture: the point is at middle + (x - 0.5)/zoom before and after.
        zoom = min(MOST_ZOOM, max(least, self.zoom * factor))
        shift = 1 / self.zoom - 1 / zoom
        return replace(self, zoom=zoom).moved((x - 0.5) * shift, (y - 0.5) * shift)

    def moved(self, across: float, down: float) -> Viewport:
        """Moved by shares of the picture, as far as its edge allows."""
        room = max(0.0, 0.5 - 0.5 / self.zoom)
        return replace(self, x=_within(self.x + across, room), y=_within(self.y + down, room))

    def seen(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of what is seen, as shares of the picture; the whole one below zoom 1."""
        side = min(1.0, 1 / self.zoom)
        return self.x - side / 2, self.y - side / 2, side, side


def _within(value: float, room: float) -> float:
    return min(0.5 + room, max(0.5 - room, value))
