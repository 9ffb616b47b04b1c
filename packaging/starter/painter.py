"""A procedural painter: small pictures with captions, the only material the starter model learns from.

A picture is composed as a map of regions (sky, ground, subject, …), each region gets a colour from the
palette, and the medium decides how a colour is laid on the paper.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

SUBJECTS = ("tree", "house", "mountain", "flower", "boat", "cat", "star", "fish")
PALETTES = ("warm", "cool", "pastel", "monochrome", "neon")
MEDIA = ("flat", "watercolour", "hatching", "dots")
SETTINGS = ("plain", "gradient", "hills", "night")

SUPERSAMPLE = 3
SKY, FAR, NEAR, ORB, MAIN, SHADE, SECOND, ACCENT, DARK, LIGHT, TWINKLE = range(11)
REGIONS = 11

Colours = NDArray[np.float32]


@dataclass(frozen=True)
class Scene:
    """What a picture shows: one word out of each of the four lists."""

    subject: str
    palette: str
    medium: str
    setting: str


def all_scenes() -> list[Scene]:
    """Every combination, in a fixed order."""
    return [Scene(*words) for words in itertools.product(SUBJECTS, PALETTES, MEDIA, SETTINGS)]


MEDIUM_PHRASES = {
    "flat": ("flat illustration", "flat picture", "flat"),
    "watercolour": ("watercolour painting", "watercolour picture", "watercolour"),
    "hatching": ("hatching drawing", "hatching picture", "hatching"),
    "dots": ("dots print", "dots picture", "dots"),
}
SETTING_PHRASES = {
    "plain": ("plain background", "on plain paper", "plain"),
    "gradient": ("gradient sky", "under a gradient sky", "gradient"),
    "hills": ("in the hills", "rolling hills", "hills"),
    "night": ("at night", "starry night", "night"),
}
PALETTE_PHRASES = ("{} palette", "{} colours", "in {} colours", "{}")


def plain_caption(scene: Scene) -> str:
    """The caption that stands for the scene in evaluations and contact sheets."""
    medium = MEDIUM_PHRASES[scene.medium][0]
    setting = SETTING_PHRASES[scene.setting][0]
    return f"a {medium} of a {scene.subject}, {scene.palette} palette, {setting}"


def caption(scene: Scene, rng: np.random.Generator) -> str:
    """One of many ways to say the scene; about one caption in six leaves a property open."""
    medium = str(rng.choice(MEDIUM_PHRASES[scene.medium]))
    palette = str(rng.choice(PALETTE_PHRASES)).format(scene.palette)
    setting = str(rng.choice(SETTING_PHRASES[scene.setting]))
    extras = [palette, setting]
    rng.shuffle(extras)
    if rng.random() < 0.12:
        extras.pop()
    if rng.random() < 0.08:
        return ", ".join([f"a {scene.subject}", *extras])
    if rng.random() < 0.25:
        return ", ".join([f"a {scene.subject}", medium, *extras])
    return ", ".join([f"a {medium} of a {scene.subject}", *extras])


# ------------------------------------------------------------------------------------------- colour


def oklch(lightness: float, chroma: float, hue_degrees: float) -> Colours:
    """sRGB in 0…1, shape (3,), of an OKLCH colour (B. Ottosson, 2020); clipped into the gamut."""
    hue = math.radians(hue_degrees)
    a = chroma * math.cos(hue)
    b = chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = np.array(
        [
            4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
        ]
    ).clip(0, 1)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055).astype(np.float32)


@dataclass(frozen=True)
class Ranges:
    """Where a palette takes its colours from: lightness and chroma of background and subject, and hues in degrees."""

    back: tuple[float, float]
    back_chroma: tuple[float, float]
    front: tuple[float, float]
    front_chroma: tuple[float, float]
    hues: tuple[float, float]
    night: tuple[float, float]


RANGES = {
    "warm": Ranges((0.78, 0.93), (0.05, 0.11), (0.52, 0.70), (0.14, 0.20), (18, 98), (0.22, 0.32)),
    "cool": Ranges((0.76, 0.93), (0.03, 0.09), (0.42, 0.66), (0.10, 0.16), (185, 290), (0.20, 0.30)),
    "pastel": Ranges((0.90, 0.96), (0.02, 0.05), (0.78, 0.87), (0.06, 0.10), (0, 360), (0.56, 0.64)),
    "monochrome": Ranges((0.80, 0.96), (0.0, 0.004), (0.35, 0.62), (0.0, 0.004), (0, 360), (0.16, 0.26)),
    "neon": Ranges((0.16, 0.24), (0.04, 0.09), (0.74, 0.86), (0.20, 0.29), (0, 360), (0.10, 0.16)),
}


def colours_of(scene: Scene, rng: np.random.Generator) -> tuple[Colours, Colours, Colours]:
    """(table, sky_low, paper): sRGB per region, shape (REGIONS, 3); sky at the horizon (3,); bare paper (3,)."""
    span = RANGES[scene.palette]
    low, high = span.hues
    wide = high - low > 180
    base = rng.uniform(low, high)

    def hue(turn: float) -> float:
        if wide:
            return base + turn + rng.normal(0, 10)
        return low + (base - low + turn / 360 * (high - low) * 1.4) % (high - low)

    def tone(between: tuple[float, float], chroma: tuple[float, float], turn: float, shift: float = 0.0) -> Colours:
        return oklch(min(0.98, max(0.05, rng.uniform(*between) + shift)), rng.uniform(*chroma), hue(turn))

    dark_back = scene.setting == "night" or scene.palette == "neon"
    back = span.night if scene.setting == "night" else span.back
    ground_shift = 0.10 if dark_back else -0.12
    front_shift = 0.08 if scene.setting == "night" and scene.palette != "neon" else 0.0
    turn = float(rng.choice((40, 120, 180, 210)))
    dim = (0.75 * span.front_chroma[0], 0.75 * span.front_chroma[1])
    table = np.zeros((REGIONS, 3), np.float32)
    table[SKY] = tone(back, span.back_chroma, 0)
    table[FAR] = tone(back, dim, turn / 2, ground_shift * 0.8)
    table[NEAR] = tone(back, dim, turn / 2 + 20, ground_shift * 1.7)
    table[ORB] = tone((0.90, 0.96) if scene.palette != "neon" else (0.8, 0.9), dim, turn + 60)
    main_light = rng.uniform(*span.front) + front_shift
    main_chroma = rng.uniform(*span.front_chroma)
    main_hue = hue(turn)
    table[MAIN] = oklch(main_light, main_chroma, main_hue)
    table[SHADE] = oklch(main_light - 0.11, main_chroma * 0.95, main_hue)
    second_shift = float(rng.choice((-0.14, 0.14))) if scene.palette != "pastel" else -0.08
    table[SECOND] = tone(span.front, span.front_chroma, turn + 130, second_shift + front_shift)
    table[ACCENT] = tone(span.front, span.front_chroma, turn + 200, 0.10 + front_shift)
    table[DARK] = oklch(0.24 if not dark_back else 0.10, span.front_chroma[0] * 0.3, main_hue)
    table[LIGHT] = oklch(0.96, span.back_chroma[0] * 0.6, main_hue)
    table[TWINKLE] = oklch(0.95, span.front_chroma[0] * 0.3, hue(90))
    sky_low = tone(back, dim, 70, 0.07 if dark_back else 0.0)
    paper_light = 0.94 if not dark_back else rng.uniform(*back) + 0.02
    paper = oklch(paper_light, span.back_chroma[0] * 0.7, base)
    return table, sky_low, paper


# ------------------------------------------------------------------------------------ composition


class Canvas:
    """Draws region numbers with coordinates of a local frame: origin, scale and flip of the current subject."""

    def __init__(self, pixels: int) -> None:
        self.pixels = pixels
        self.image = Image.new("L", (pixels, pixels), SKY)
        self._draw = ImageDraw.Draw(self.image)
        self.place(0.0, 0.0, 1.0)

    def place(self, x: float, y: float, scale: float, flip: bool = False) -> None:
        """Move the local frame: (0, 0) lies at (x, y) of the unit square, one local unit is `scale`."""
        self._x = x
        self._y = y
        self._scale = scale
        self._sign = -1.0 if flip else 1.0

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return (
            (self._x + self._sign * x * self._scale) * self.pixels,
            (self._y + y * self._scale) * self.pixels,
        )

    def polygon(self, points: list[tuple[float, float]], region: int) -> None:
        self._draw.polygon([self._at(*point) for point in points], fill=region)

    def ellipse(self, x: float, y: float, radius_x: float, radius_y: float, region: int) -> None:
        (left, top) = self._at(x - radius_x, y - radius_y)
        (right, bottom) = self._at(x + radius_x, y + radius_y)
        self._draw.ellipse([min(left, right), top, max(left, right), bottom], fill=region)

    def line(self, points: list[tuple[float, float]], width: float, region: int) -> None:
        thick = max(1, round(width * self._scale * self.pixels))
        self._draw.line([self._at(*point) for point in points], fill=region, width=thick, joint="curve")


def draw_tree(c: Canvas, rng: np.random.Generator) -> None:
    c.polygon([(-0.10, 1.0), (-0.06, 0.2), (0.06, 0.2), (0.10, 1.0)], SECOND)
    if rng.random() < 0.45:
        for tier in range(3):
            top = -1.0 + 0.48 * tier
            wide = 0.42 + 0.17 * tier
            c.polygon([(0, top), (-wide, top + 0.78), (wide, top + 0.78)], MAIN)
            c.polygon([(0, top), (wide * 0.25, top + 0.78), (wide, top + 0.78)], SHADE)
        return
    blobs = [(-0.36, -0.12, 0.40), (0.36, -0.10, 0.42), (0.0, -0.52, 0.46), (0.0, 0.0, 0.42)]
    for x, y, radius in blobs:
        c.ellipse(x, y, radius, radius, MAIN)
    c.ellipse(0.40, 0.0, 0.26, 0.26, SHADE)
    for _ in range(int(rng.integers(0, 7))):
        c.ellipse(rng.uniform(-0.5, 0.4), rng.uniform(-0.7, 0.1), 0.07, 0.07, ACCENT)


def draw_house(c: Canvas, rng: np.random.Generator) -> None:
    wide = rng.uniform(0.62, 0.85)
    eave = rng.uniform(-0.15, 0.05)
    c.polygon([(0.30, eave - 0.2), (0.30, -0.85), (0.48, -0.85), (0.48, eave)], DARK)
    c.polygon([(-wide, eave), (wide, eave), (wide, 1.0), (-wide, 1.0)], MAIN)
    c.polygon([(wide * 0.45, eave), (wide, eave), (wide, 1.0), (wide * 0.45, 1.0)], SHADE)
    c.polygon([(-wide - 0.18, eave), (0, eave - rng.uniform(0.55, 0.8)), (wide + 0.18, eave)], SECOND)
    c.polygon([(-0.15, 1.0), (-0.15, 0.45), (0.15, 0.45), (0.15, 1.0)], DARK)
    for side in (-1, 1):
        x = side * wide * 0.62
        c.polygon([(x - 0.13, 0.18), (x + 0.13, 0.18), (x + 0.13, 0.44), (x - 0.13, 0.44)], LIGHT)


def draw_mountain(c: Canvas, rng: np.random.Generator) -> None:
    if rng.random() < 0.7:
        c.polygon([(0.0, 1.0), (0.75, -0.15), (1.5, 1.0)], SECOND)
    peak = rng.uniform(-0.25, 0.15)
    c.polygon([(-1.35, 1.0), (peak, -0.95), (1.25, 1.0)], MAIN)
    c.polygon([(peak, -0.95), (1.25, 1.0), (peak + 0.25, 1.0), (peak - 0.06, 0.2)], SHADE)
    snow = rng.uniform(0.45, 0.7)
    left = (-1.35 - peak) * snow / 1.95
    right = (1.25 - peak) * snow / 1.95
    zigzag = [(peak, -0.95), (peak + right, -0.95 + snow)]
    for step, depth in enumerate((0.75, 1.15, 0.7, 1.1), start=1):
        zigzag.append((peak + right + (left - right) * step / 5, -0.95 + snow * depth))
    c.polygon([*zigzag, (peak + left, -0.95 + snow)], LIGHT)


def draw_flower(c: Canvas, rng: np.random.Generator) -> None:
    c.line([(0.0, 0.0), (rng.uniform(-0.1, 0.1), 0.5), (0.0, 1.05)], 0.09, SECOND)
    for side in (-1, 1):
        y = rng.uniform(0.55, 0.8)
        c.polygon([(0, y), (side * 0.25, y - 0.22), (side * 0.5, y - 0.18), (side * 0.3, y + 0.04)], SECOND)
    petals = int(rng.integers(5, 9))
    turn = rng.uniform(0, 2 * math.pi)
    reach = rng.uniform(0.36, 0.46)
    for petal in range(petals):
        angle = turn + 2 * math.pi * petal / petals
        x = reach * math.cos(angle)
        y = -0.35 + reach * math.sin(angle)
        c.ellipse(x, y, 0.27, 0.27, MAIN if petal % 2 else SHADE)
    c.ellipse(0, -0.35, 0.24, 0.24, ACCENT)


def draw_boat(c: Canvas, rng: np.random.Generator) -> None:
    high = rng.uniform(-1.0, -0.8)
    c.line([(0.0, high), (0.0, 0.55)], 0.07, DARK)
    c.polygon([(0.07, high + 0.05), (0.07, 0.38), (rng.uniform(0.6, 0.85), 0.38)], LIGHT)
    c.polygon([(-0.07, high + 0.2), (-0.07, 0.38), (rng.uniform(-0.65, -0.45), 0.38)], ACCENT)
    c.polygon([(-0.95, 0.5), (0.95, 0.5), (0.62, 0.98), (-0.62, 0.98)], MAIN)
    c.polygon([(-0.86, 0.62), (0.86, 0.62), (0.80, 0.72), (-0.80, 0.72)], SECOND)


def draw_cat(c: Canvas, rng: np.random.Generator) -> None:
    bend = rng.uniform(0.65, 0.95)
    c.line([(0.3, 0.9), (bend, 0.85), (bend + 0.1, 0.35), (bend - 0.08, 0.05)], 0.15, SHADE)
    c.ellipse(0, 0.5, 0.52, 0.56, MAIN)
    c.ellipse(0.0, 0.65, 0.24, 0.36, SHADE)
    for side in (-1, 1):
        c.polygon([(side * 0.10, -0.55), (side * 0.46, -1.05), (side * 0.50, -0.3)], MAIN)
        c.polygon([(side * 0.24, -0.62), (side * 0.41, -0.86), (side * 0.43, -0.5)], ACCENT)
    c.ellipse(0, -0.3, 0.52, 0.43, MAIN)
    for side in (-1, 1):
        c.ellipse(side * 0.21, -0.36, 0.11, 0.13, LIGHT)
        c.ellipse(side * 0.21, -0.35, 0.055, 0.10, DARK)
    c.polygon([(-0.08, -0.18), (0.08, -0.18), (0.0, -0.08)], DARK)


def draw_star(c: Canvas, rng: np.random.Generator) -> None:
    points = int(rng.choice((5, 5, 5, 6)))
    turn = rng.uniform(-0.25, 0.25)
    inner = rng.uniform(0.40, 0.5)

    def ring(scale: float) -> list[tuple[float, float]]:
        corners = []
        for corner in range(2 * points):
            radius = scale * (1.0 if corner % 2 == 0 else inner)
            angle = turn - math.pi / 2 + math.pi * corner / points
            corners.append((radius * math.cos(angle), radius * math.sin(angle)))
        return corners

    c.polygon(ring(1.0), MAIN)
    outline = ring(1.0)
    for corner in range(0, 2 * points, 2):
        c.polygon([(0, 0), outline[corner], outline[corner + 1]], SHADE)
    if rng.random() < 0.4:
        c.polygon(ring(0.45), ACCENT)


def draw_fish(c: Canvas, rng: np.random.Generator) -> None:
    tall = rng.uniform(0.42, 0.56)
    c.polygon([(0.45, 0.0), (1.0, -0.45), (0.88, 0.0), (1.0, 0.45)], SECOND)
    c.polygon([(-0.2, -tall * 0.7), (0.1, -tall - 0.28), (0.42, -tall * 0.5)], SECOND)
    c.ellipse(-0.12, 0, 0.72, tall, MAIN)
    for stripe in range(int(rng.integers(0, 4))):
        x = -0.15 + 0.22 * stripe
        c.line([(x, -tall * 0.8), (x + 0.07, 0.0), (x, tall * 0.8)], 0.08, ACCENT)
    c.polygon([(-0.05, 0.1), (0.28, 0.32), (0.02, 0.36)], SHADE)
    c.ellipse(-0.5, -0.12, 0.13, 0.13, LIGHT)
    c.ellipse(-0.52, -0.12, 0.065, 0.07, DARK)


DRAWERS = {
    "tree": draw_tree,
    "house": draw_house,
    "mountain": draw_mountain,
    "flower": draw_flower,
    "boat": draw_boat,
    "cat": draw_cat,
    "star": draw_star,
    "fish": draw_fish,
}


def draw_setting(c: Canvas, scene: Scene, rng: np.random.Generator) -> float:
    """Sky furniture and ground; returns the height of the ground line, 0 (top) … 1."""
    horizon = rng.uniform(0.66, 0.80)
    if scene.setting in ("gradient", "night"):
        side = rng.choice((rng.uniform(0.1, 0.26), rng.uniform(0.74, 0.9)))
        radius = rng.uniform(0.055, 0.10)
        c.ellipse(side, rng.uniform(0.12, 0.26), radius, radius, ORB)
    if scene.setting == "night":
        for _ in range(int(rng.integers(8, 18))):
            radius = rng.uniform(0.006, 0.014)
            c.ellipse(rng.uniform(0, 1), rng.uniform(0, 0.65), radius, radius, TWINKLE)
    if scene.setting == "plain":
        return 0.86
    if scene.setting == "gradient":
        c.polygon([(0, horizon), (1, horizon), (1, 1), (0, 1)], NEAR)
        return horizon + 0.08
    ripples = 0.012 if scene.subject in ("boat", "fish") else 0.05
    waves = 3.0 if scene.subject in ("boat", "fish") else 1.0
    strong = 1.6 if scene.setting == "hills" else 0.7
    for region, lift, reach in ((FAR, -0.13 * strong, ripples * strong * 1.3), (NEAR, 0.04, ripples * strong)):
        phase = rng.uniform(0, 6.3)
        rate = waves * rng.uniform(4.0, 8.0)
        edge = [(x, horizon + lift + reach * math.sin(phase + rate * x)) for x in np.linspace(0, 1, 24)]
        c.polygon([*edge, (1, 1), (0, 1)], region)
    return horizon + 0.08


def compose(scene: Scene, pixels: int, rng: np.random.Generator) -> NDArray[np.uint8]:
    """The map of regions, uint8, shape (pixels, pixels)."""
    canvas = Canvas(pixels)
    ground = draw_setting(canvas, scene, rng)
    size = rng.uniform(0.27, 0.38)
    x = 0.5 + rng.uniform(-0.13, 0.13)
    floating = scene.subject in ("star", "fish")
    y = 0.5 + rng.uniform(-0.10, 0.08) if floating else ground - size + rng.uniform(-0.02, 0.05)
    if scene.setting == "plain" and not floating:
        y = 0.5 + rng.uniform(-0.06, 0.06)
        canvas.place(0, 0, 1)
        canvas.ellipse(x, y + size, size * 0.95, size * 0.10, NEAR)
    canvas.place(x, max(size * 1.02, y), size, flip=bool(rng.random() < 0.5))
    DRAWERS[scene.subject](canvas, rng)
    return np.asarray(canvas.image)


# ------------------------------------------------------------------------------------------- media


def smooth_noise(cells: int, pixels: int, rng: np.random.Generator) -> Colours:
    """Soft noise of about unit size, shape (pixels, pixels): a coarse grid of normals, enlarged bicubically."""
    coarse = Image.fromarray(rng.standard_normal((cells, cells)).astype(np.float32))
    return np.asarray(coarse.resize((pixels, pixels), Image.Resampling.BICUBIC))


def wobble(regions: NDArray[np.uint8], amount: float, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Shift every pixel by a soft random field of `amount` picture widths: the unsteady hand."""
    pixels = regions.shape[0]
    rows, columns = np.indices(regions.shape)
    rows = rows + (smooth_noise(8, pixels, rng) * amount * pixels).astype(np.int64)
    columns = columns + (smooth_noise(8, pixels, rng) * amount * pixels).astype(np.int64)
    moved: NDArray[np.uint8] = regions[rows.clip(0, pixels - 1), columns.clip(0, pixels - 1)]
    return moved


def flat_colours(regions: NDArray[np.uint8], table: Colours, sky_low: Colours, gradient: bool) -> Colours:
    """Every region in its colour, float32 (pixels, pixels, 3); the sky runs to `sky_low` where asked."""
    picture = table[regions]
    if gradient:
        depth = np.linspace(0, 1.25, regions.shape[0], dtype=np.float32).clip(0, 1)[:, None, None]
        sky = table[SKY] * (1 - depth) + sky_low * depth
        picture = np.where((regions == SKY)[..., None], sky, picture)
    return picture


def watercolour(picture: Colours, regions: NDArray[np.uint8], paper: Colours, rng: np.random.Generator) -> Colours:
    """Uneven pigment, darker rims where washes dry, paper grain."""
    pixels = regions.shape[0]
    pigment = 0.80 + 0.16 * smooth_noise(5, pixels, rng) + 0.07 * smooth_noise(16, pixels, rng)
    wash = paper + (picture - paper) * pigment.clip(0.35, 1.1)[..., None]
    step = max(1, pixels // 64)
    rim = (regions != np.roll(regions, step, 0)) | (regions != np.roll(regions, step, 1))
    wash = wash * np.where(rim, 0.84, 1.0)[..., None].astype(np.float32)
    grain = 0.022 * smooth_noise(pixels // 2, pixels, rng)
    painted: NDArray[np.float32] = wash + grain[..., None]
    return painted


def hatching(picture: Colours, regions: NDArray[np.uint8], paper: Colours, rng: np.random.Generator) -> Colours:
    """Parallel pen strokes whose density follows the region, on paper, with an ink contour."""
    pixels = regions.shape[0]
    rows, columns = np.indices(regions.shape, dtype=np.float32) / pixels
    lean = rng.uniform(0.5, 1.1)
    spacing = rng.uniform(15, 19)
    tremble = 0.010 * smooth_noise(6, pixels, rng)
    one = np.mod((rows * lean + columns + tremble) * spacing, 1.0)
    other = np.mod((rows * lean - columns + tremble) * spacing, 1.0)
    amount = np.array([0.26, 0.42, 0.55, 0.75, 0.70, 0.75, 0.65, 0.8, 1, 0, 1], np.float32)[regions]
    inked = one < amount
    crossed = np.isin(regions, (SHADE, NEAR)) & (other < amount * 0.55)
    step = max(1, pixels // 96)
    rim = (regions != np.roll(regions, step, 0)) | (regions != np.roll(regions, step, 1))
    ink = np.where(rim & (regions != TWINKLE), 1.0, (inked | crossed) * 0.92).astype(np.float32)[..., None]
    return paper + (picture - paper) * ink


def dots(picture: Colours, regions: NDArray[np.uint8], paper: Colours, rng: np.random.Generator) -> Colours:
    """A print in round dots: large and close in the subject, small and far in the background."""
    pixels = regions.shape[0]
    rows, columns = np.indices(regions.shape, dtype=np.float32) / pixels
    count = rng.uniform(10.5, 12.5)
    turn = rng.uniform(0.4, 0.8)
    u = (rows * math.cos(turn) + columns * math.sin(turn)) * count
    v = (columns * math.cos(turn) - rows * math.sin(turn)) * count
    distance = np.hypot(np.mod(u, 1) - 0.5, np.mod(v, 1) - 0.5)
    radius = np.array([0.26, 0.36, 0.43, 0.60, 0.58, 0.50, 0.54, 0.58, 1, 1, 1], np.float32)[regions]
    ink = (distance < radius).astype(np.float32)[..., None]
    ground = (
        paper + (picture - paper) * np.where(np.isin(regions, (MAIN, SHADE, SECOND, ACCENT)), 0.45, 0.12)[..., None]
    )
    printed: NDArray[np.float32] = ground + (picture - ground) * ink
    return printed


def paint(scene: Scene, size: int, rng: np.random.Generator) -> NDArray[np.uint8]:
    """One picture, uint8 sRGB, shape (size, size, 3)."""
    pixels = size * SUPERSAMPLE
    regions = compose(scene, pixels, rng)
    table, sky_low, paper = colours_of(scene, rng)
    regions = wobble(regions, 0.012 if scene.medium == "watercolour" else 0.004, rng)
    picture = flat_colours(regions, table, sky_low, scene.setting in ("gradient", "night"))
    if scene.medium == "watercolour":
        picture = watercolour(picture, regions, paper, rng)
    elif scene.medium == "hatching":
        picture = hatching(picture, regions, paper, rng)
    elif scene.medium == "dots":
        picture = dots(picture, regions, paper, rng)
    image = Image.fromarray((picture.clip(0, 1) * 255).astype(np.uint8))
    return np.asarray(image.reduce(SUPERSAMPLE))
