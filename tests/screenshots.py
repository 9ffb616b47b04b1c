"""Pictures of every page and state of the window, to be looked at, or what has too little room in them.

    python tests/screenshots.py FOLDER
    QT_SCALE_FACTOR=2 python tests/screenshots.py FOLDER --look light --language de --size 1024x640
    python tests/screenshots.py --measure --language de

The window is the real one; the engine only pretends, so that it takes seconds.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent / "support"))

from fake_engine import FakeEngine
from fitting import Measure
from mirrored import mirror
from own_pictures_tour import OwnPicturesTour
from page_tour import Tour
from studio.app import Studio
from studio.assets import resources_folder
from studio.controller.program.language import Language, install_translations
from studio.controller.program.preferences import Look
from studio.domain.machine import Backend, GraphicsDevice, Machine, Precision
from trouble_tour import TroubleTour
from try_out_tour import TryOutTour
from window_tour import Album

SIZE = (1240, 820)
CARDS = (
    GraphicsDevice("cuda:0", "NVIDIA GeForce RTX 4070", Backend.CUDA, 12 * 2**30, Precision.BRAIN),
    GraphicsDevice("cuda:1", "NVIDIA GeForce GTX 1660 Ti", Backend.CUDA, 6 * 2**30, Precision.FULL),
)


def size_of(text: str) -> tuple[int, int]:
    width, height = map(int, text.split("x"))
    return width, height


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("shots"))
    parser.add_argument("--measure", action="store_true", help="print which words are cut off, at five sizes")
    parser.add_argument("--look", choices=[look.value for look in Look], default=Look.DARK.value)
    parser.add_argument("--language", choices=[language.value for language in Language], default=Language.ENGLISH.value)
    parser.add_argument("--mirrored", action="store_true", help="in a made-up language that is written from the right")
    parser.add_argument("--size", type=size_of, default=SIZE, metavar="WxH", help="of the window")
    parser.add_argument("--troubles", action="store_true", help="only what is shown when something is wrong")
    parser.add_argument("--own", action="store_true", help="only the page of the artist's own pictures")
    parser.add_argument("--tries", action="store_true", help="only the page on which pictures are tried out")
    args = parser.parse_args()
    application = QApplication(sys.argv[:1])
    install_translations(application, Language(args.language), resources_folder())
    if args.mirrored:
        mirror(application)
    fake = FakeEngine(size=256)
    fake.found = Machine(CARDS, CARDS[0], Precision.BRAIN)
    with tempfile.TemporaryDirectory() as room:
        studio = Studio(application, lambda: fake, Path(room, "data"), Path(room, "home"), Path(room, "logs"))
        studio.preferences.change(look=Look(args.look))
        studio.window.resize(*args.size)
        studio.show()
        scale = round(100 * studio.window.devicePixelRatioF())
        suffix = f"-{args.look}-{scale}-{args.language}"
        alone = ((OwnPicturesTour, args.own), (TryOutTour, args.tries), (TroubleTour, args.troubles))
        chosen = [kind for kind, is_asked in alone if is_asked]
        kinds = chosen or (Tour, OwnPicturesTour, TryOutTour, TroubleTour)
        measure = Measure()
        if not args.measure:
            args.folder.mkdir(parents=True, exist_ok=True)
        look = measure if args.measure else Album(args.folder, suffix)
        try:
            for kind in kinds:
                kind(studio, fake, Path(room), look).go()
            print("\n".join(measure.lines))
        finally:
            studio.window.leave()
            application.exec()


if __name__ == "__main__":
    main()
