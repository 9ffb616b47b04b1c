"""An engine without torch: draws simple pictures, writes dummy files, yields the events of the real one."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageDraw

from stand_in_adapters import NO_TENSORS, write_adapter
from studio.atomic_files import written_aside
from studio.domain.engine import Cancel, GraphicsMemory, nobody_waits
from studio.domain.errors import InputError
from studio.domain.events import (
    BenchmarkResult,
    CheckpointSaved,
    Estimate,
    Event,
    Exported,
    FilesChecked,
    Measures,
    MemoryPeaks,
    Phase,
    PictureEncoded,
    PictureReady,
    PictureRefused,
    PicturesEstimated,
    Progress,
    PromptsMatched,
    SetReady,
    TrainingStep,
    TrainingSummary,
)
from studio.domain.export import Compatibility
from studio.domain.flaws import Flaw, FlawedPicture
from studio.domain.jobs import (
    Benchmark,
    Encode,
    Export,
    Generate,
    GenerateBlindTest,
    Job,
    MatchPrompts,
    Picture,
    Render,
    Train,
)
from studio.domain.machine import Machine
from studio.domain.votes import Comparison
from studio.export_log import ExportLog
from studio.regular_files import is_regular

UPDATES = 4
PARTS = 3
GIB = 2**30
AT_ONCE = 100
DUMMY = b"dummy"


def draw(picture: Picture, size: int, style: float = 0) -> None:
    """A ground and a few discs that depend on the seeds alone; the stronger the style, the warmer."""
    chance = random.Random(f"{picture.latent_seed} {picture.noise_seed}")

    def colour(low: int, high: int) -> tuple[int, int, int]:
        red, green, blue = (chance.randrange(low, high) for _ in range(3))
        return min(255, red + round(40 * style)), green, max(0, blue - round(40 * style))

    image = Image.new("RGB", (size, size), colour(60, 220))
    pen = ImageDraw.Draw(image)
    for _ in range(6):
        x = chance.randrange(size)
        y = chance.randrange(size)
        radius = chance.randrange(size // 10, size // 3)
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour(30, 250))
    with written_aside(picture.image) as aside:
        image.save(aside, "PNG")


def write(path: Path, content: bytes = DUMMY) -> None:
    with written_aside(path) as aside:
        aside.write_bytes(content)


def _comparisons(job: Train) -> list[Comparison]:
    return [*job.earlier, *job.fresh]


def _files(comparison: Comparison) -> tuple[Path, Path]:
    return comparison.winner, comparison.loser


def _flaw(trajectory: Path) -> Flaw | None:
    """What is wrong with a file that `write` wrote."""
    if not is_regular(trajectory):
        return Flaw.MISSING
    return None if trajectory.read_bytes() == DUMMY else Flaw.DAMAGED


class StepGate(threading.Event):
    """A gate of which each `set` lets one step pass, until all may."""

    all_pass = False

    def wait(self, timeout: float | None = None) -> bool:
        passed = super().wait(timeout)
        if not self.all_pass:
            self.clear()
        return passed

    def let_all_pass(self) -> None:
        self.all_pass = True
        self.set()

    def hold(self) -> None:
        self.all_pass = False
        self.clear()


class FakeEngine:
    """`step_seconds` is how long each step takes; `gate`, if given, is waited for before each step after the first.

    `errors` are raised one by one at the beginning of the next jobs; None lets a job pass. `events` are told once, at
    the beginning of the next job. With `graphics` it pretends to have a card, which `offload` empties. `found` is what
    it says that there is to work on.
    """

    def __init__(
        self,
        step_seconds: float = 0.0,
        size: int = 64,
        gate: threading.Event | None = None,
        updates: int = UPDATES,
    ) -> None:
        self.step_seconds = step_seconds
        self.size = size
        self.gate = gate
        self.updates = updates
        self.errors: list[BaseException | None] = []
        self.events: list[Event] = []
        self.jobs: list[Job] = []
        self.threads: set[int] = set()
        self.steps = 0
        self.closed = False
        self.graphics: GraphicsMemory | None = None
        self.offloaded = False
        self.found = Machine()
        self._opened = False
        self._awaited: Callable[[], bool] = nobody_waits

    def run(self, job: Job, cancel: Cancel, awaited: Callable[[], bool] = nobody_waits) -> Iterator[Event]:
        self.jobs.append(job)
        self._awaited = awaited
        self.threads.add(threading.get_ident())
        if self.errors and (error := self.errors.pop(0)) is not None:
            raise error
        self.restore()
        if not self._opened:
            yield Progress(Phase.LOAD, 0, 1)
            self._step(cancel)
            yield Progress(Phase.LOAD, 1, 1)
            self._opened = True
        while self.events:
            yield self.events.pop(0)
        match job:
            case Generate():
                yield from self._generate(job, cancel)
            case GenerateBlindTest():
                yield from self._compare(job, cancel)
            case Render():
                yield from self._render(job, cancel)
            case Encode():
                yield from self._encode(job, cancel)
            case MatchPrompts():
                yield from self._match(job, cancel)
            case Train():
                yield from self._train(job, cancel)
            case Benchmark():
                yield from self._try(job, cancel)
            case Export():
                yield Progress(Phase.EXPORT, 0, 1)
                self._step(cancel)
                yield self._export(job)

    def offload(self) -> bool:
        self.offloaded = self.graphics is not None
        return self.offloaded

    def restore(self) -> None:
        self.offloaded = False

    def memory(self) -> GraphicsMemory | None:
        return GraphicsMemory(0, self.graphics.total) if self.graphics and self.offloaded else self.graphics

    def machine(self) -> Machine:
        return self.found

    def close(self) -> None:
        self.closed = True

    def _step(self, cancel: Cancel) -> None:
        assert not self.offloaded, "a step was made on a card that is offloaded"
        cancel.check()
        if self.gate is not None and self.steps:
            self.gate.wait()
            cancel.check()
        time.sleep(self.step_seconds)
        self.steps += 1

    def _try(self, job: Benchmark, cancel: Cancel) -> Iterator[Event]:
        peaks = (GIB, 4 * GIB, 5 * GIB, 5 * GIB, 2 * GIB)
        memory = MemoryPeaks(*peaks, room=7 * GIB, total=self.graphics.total if self.graphics else 16 * GIB)
        size = (job.sampling.width or self.size, job.sampling.height or self.size)
        if not job.measures:
            yield BenchmarkResult(memory, size, self.size)
            return
        for number in (1, 2):
            self._step(cancel)
            yield Progress(Phase.GENERATE, number, 2)
            picture = Picture(job.prompt, "", 1, number, job.folder / f"{number}.png")
            self._draw(picture)
            yield PictureReady(picture)
        # 54 steps of a pair and two pictures decoded are 11.8 s, 480 looks and what is around them 2 min
        measures = Measures(0.2, 0.5, 0.225, 12.0, image=10**6, trajectory=10**5, gradient=10**5, checkpoint=5 * 10**6)
        yield BenchmarkResult(memory, size, self.size, measures)

    def _generate(self, job: Generate, cancel: Cancel) -> Iterator[Event]:
        total = len(job.sets) * job.sampling.steps
        done = 0
        for wanted in job.sets:
            for _ in range(job.sampling.steps):
                self._step(cancel)
                done += 1
                yield Progress(Phase.GENERATE, done, total)
                yield from self._estimated(*(picture.image for picture in wanted.pictures))
            for picture in wanted.pictures:
                self._draw(picture)
            yield SetReady(replace(wanted, spares=()), (job.checkpoint,) * len(wanted.pictures))

    def _compare(self, job: GenerateBlindTest, cancel: Cancel) -> Iterator[Event]:
        for wanted in job.sets:
            self._step(cancel)
            yield from self._estimated(None)
            for picture, variant in zip(wanted.pictures, job.variants, strict=True):
                self._draw(picture, (variant.checkpoint or 0) * variant.strength)
            yield SetReady(wanted, tuple(variant.checkpoint for variant in job.variants))

    def _render(self, job: Render, cancel: Cancel) -> Iterator[Event]:
        for done, picture in enumerate(job.pictures, start=1):
            yield from self._estimated(picture.image)
            self._step(cancel)
            mixed = job.mixed.strength if job.mixed else 0
            self._draw(picture, (job.strength if job.adapter else 0) + mixed)
            yield Progress(Phase.GENERATE, done, len(job.pictures))
            yield PictureReady(picture)

    def _estimated(self, *images: Path | None) -> Iterator[Event]:
        """At every step, while somebody waits: the left half red, the right half blue."""
        if self._awaited():
            yield PicturesEstimated(tuple(Estimate(image, 2, 2, b"\xc8\0\0\0\0\xc8" * 2) for image in images))

    def _encode(self, job: Encode, cancel: Cancel) -> Iterator[Event]:
        for done, picture in enumerate(job.pictures, start=1):
            self._step(cancel)
            if is_regular(picture.image):
                assert picture.trajectory is not None
                write(picture.trajectory)
                yield PictureEncoded(picture)
            else:
                yield PictureRefused(picture, InputError("{0} is gone.", picture.image.name))
            yield Progress(Phase.ENCODE, done, len(job.pictures))

    def _match(self, job: MatchPrompts, cancel: Cancel) -> Iterator[Event]:
        """Every picture has favourites of its own."""
        for done, picture in enumerate(job.pictures, start=1):
            self._step(cancel)
            if is_regular(picture.image):
                chance = random.Random(picture.image.name)
                yield PromptsMatched(picture, {number: chance.random() for number in job.prompts})
            else:
                yield PictureRefused(picture, InputError("{0} is gone.", picture.image.name))
            yield Progress(Phase.MATCH, done, len(job.pictures))

    @staticmethod
    def _export(job: Export) -> Exported:
        checked = tuple(Compatibility(program, True) for program in ("ComfyUI", "InvokeAI"))
        exported = Exported(job.target, 0.0, 0.5, checked, size=len(NO_TENSORS))
        with ExitStack() as all_or_none:
            with written_aside(job.target, all_or_none) as aside:
                aside.write_bytes(NO_TENSORS)
            if job.log is not None:
                ExportLog(job.log).add(exported)
        return exported

    def _draw(self, picture: Picture, style: float = 0) -> None:
        draw(picture, self.size, style)
        if picture.trajectory is not None:
            write(picture.trajectory)

    def _train(self, job: Train, cancel: Cancel) -> Iterator[Event]:
        comparisons = _comparisons(job)
        flaws: dict[Path, Flaw] = {}
        for start in range(0, len(comparisons), AT_ONCE):
            checked = {file for each in comparisons[start : start + AT_ONCE] for file in _files(each)}
            new = {file: flaw for file in checked if (flaw := _flaw(file))}
            flaws |= new
            more = start + AT_ONCE < len(comparisons)
            yield FilesChecked(frozenset(checked), tuple(FlawedPicture(*flaw) for flaw in new.items()), more)
        whole = [each for each in comparisons if flaws.keys().isdisjoint(_files(each))]
        fresh = set(job.fresh)
        learned = {each.vote_id for each in whole if each in fresh}
        if not learned or not (job.awaited or learned) & learned:
            return
        for update in range(1, self.updates + 1):
            for part in range(1, PARTS + 1):
                self._step(cancel)
                yield Progress(Phase.TRAIN, part, PARTS)
            yield TrainingStep(update, self.updates, 0.7 / update, 0.3 * update)
        yield Progress(Phase.SAVE, 0, 1)
        with written_aside(job.folder) as aside:
            write_adapter(aside)
        votes = tuple(comparison.vote_id for comparison in whole)
        grown = len(votes) / (len(votes) + 30)
        yield CheckpointSaved(
            job.folder,
            votes,
            TrainingSummary(self.updates, 0.7 - grown / 2, 3 * grown, 0.5 + grown / 2, 0.5 + grown / 3, grown / 9, 1.0),
        )


def for_commands(size: int = 64) -> Callable[..., FakeEngine]:
    """Stands in the place of the class that a command makes its engine of, whatever device was chosen."""
    return lambda _device, **_others: FakeEngine(size=size)
