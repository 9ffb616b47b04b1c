"""Makes the quiet sound at the end of a round: `python packaging/chime.py` writes `resources/sounds/round.wav`.

Two partials of a small bell, an octave and a fifth apart, that fade in less than a second.
"""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

TARGET = Path(__file__).parents[1] / "resources" / "sounds" / "round.wav"
RATE = 22_050
SECONDS = 0.9
LOUDNESS = 0.12
"""Of what a file can hold: a sound beside one's own music."""
PARTIALS = ((659.26, 1.0, 0.22), (1977.78, 0.25, 0.1))
"""Frequency in hertz, share, and the seconds in which it fades to a third."""
ONSET = 0.004
"""Seconds; a sound that begins at once clicks."""


def main() -> None:
    seconds = np.arange(round(RATE * SECONDS)) / RATE
    sound = sum(
        share * np.sin(2 * np.pi * frequency * seconds) * np.exp(-seconds / fade) for frequency, share, fade in PARTIALS
    )
    sound = sound * np.minimum(1, seconds / ONSET)
    samples = np.round(sound * LOUDNESS * 32767).astype("<i2")
    TARGET.parent.mkdir(exist_ok=True)
    with wave.open(str(TARGET), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(samples.tobytes())


if __name__ == "__main__":
    main()
