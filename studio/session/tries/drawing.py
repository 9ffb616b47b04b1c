"""What the engine is to draw for a picture or a grid that the artist tries out."""

from __future__ import annotations

from studio.assets import base_of
from studio.domain.errors import InputError
from studio.domain.jobs import ModelVariant, Picture, Render
from studio.domain.requests import Share, Try, TryRequest, refused_try
from studio.domain.votes import WHOLE
from studio.regular_files import is_regular
from studio.session.sampling_plan import SEED_SPAN
from studio.store.inside import make_subfolder
from studio.store.project import Project
from studio.store.read_only import ReadOnlyProject


def add_try(project: Project, request: TryRequest) -> Try:
    """Record what is to be drawn; StudioError when it cannot be meant, or the disk refuses."""
    request = refused_try(request)
    for cell in request.cells:
        _variants(project, cell)
    project.check()
    make_subfolder(project.folder, project.tries.folder)
    return project.tries.add(request)


def try_jobs(project: ReadOnlyProject, kept: Try) -> list[Render]:
    """A job for every picture that is missing, so that other work has its turn in between."""
    cells = zip(kept.request.cells, kept.cells, strict=True)
    return [
        _job(project, cell, Picture(*_words_and_seeds(cell), image)) for cell, image in cells if not is_regular(image)
    ]


def _words_and_seeds(request: TryRequest) -> tuple[str, str, int, int]:
    # Of one seed the noise of the first step would be that of the start.
    return request.prompt, request.negative, request.seed, (request.seed + 1) % SEED_SPAN


def _job(project: ReadOnlyProject, request: TryRequest, picture: Picture) -> Render:
    variants = _variants(project, request)
    first = variants[0] if variants else ModelVariant(None, None)
    return Render(
        base_of(project.settings),
        first.adapter,
        request.sampling,
        (picture,),
        first.strength,
        first.checkpoint,
        keep_steps=False,
        mixed=variants[1] if len(variants) > 1 else None,
    )


def _variants(project: ReadOnlyProject, request: TryRequest) -> list[ModelVariant]:
    """What changes the base model, without what adds nothing."""
    shares = [share for share in (request.model, request.mixed or Share()) if share.strength]
    checkpoints = [(project.checkpoints.get(each.checkpoint), each) for each in shares if each.checkpoint is not None]
    for checkpoint, _ in checkpoints:
        if not checkpoint.folder.is_dir():
            raise InputError("The files of checkpoint {0} are gone; choose another one.", checkpoint.id)
    return [ModelVariant(checkpoint.folder, checkpoint.id, share.strength / WHOLE) for checkpoint, share in checkpoints]
