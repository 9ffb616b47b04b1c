"""What the engine is asked for when a checkpoint is exported."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from studio.assets import base_of
from studio.atomic_files import refuse_target
from studio.domain.errors import InputError
from studio.domain.export import ExportOptions, export_target
from studio.domain.jobs import Export
from studio.domain.typed import path_of
from studio.session.drawn_sampling import drawn_sampling
from studio.session.statistics.win_rates import wins_against_base
from studio.store.inside import make_subfolder
from studio.store.read_only import ReadOnlyProject


def export_job(
    project: ReadOnlyProject,
    target: Path,
    checkpoint_id: int | None = None,
    options: ExportOptions | None = None,
    *,
    replacing: bool = False,
) -> Export:
    """Export the head or the checkpoint named; InputError when there is none or nothing can be written there."""
    records = project.checkpoints
    checkpoint = records.head if checkpoint_id is None else records.get(checkpoint_id)
    if checkpoint is None:
        raise InputError("There is no checkpoint to export yet; the first comes out of the first round of votes.")
    options = options or ExportOptions()
    base = base_of(project.settings)
    target = export_target(path_of(target.parent) / target.name, options.format).absolute()
    # the artist may have cleared the folder away since the project was opened
    if target.parent == project.exports.folder:
        make_subfolder(project.folder, target.parent)
    refuse_target(target, replacing)
    prompts = [prompt.text for prompt in project.prompts.all() if not prompt.control]
    labels = replace(
        options.labels,
        votes=checkpoint.votes,
        wins=wins_against_base(project.votes.for_proof(), checkpoint.id),
        sampling=drawn_sampling(project.images, project.settings.sampling).parameters,
        prompts=tuple(prompts) if options.with_prompts else (),
    )
    return Export(base, checkpoint.folder, target, replace(options, labels=labels), replacing, project.exports.folder)
