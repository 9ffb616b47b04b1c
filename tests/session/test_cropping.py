"""Another part of a picture, and other words for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from picture_files import ramp
from prepared_projects import create
from studio.domain.errors import InputError
from studio.domain.project import LikedPicture
from studio.session.brought.bringing import LikedRequest, bring_liked
from studio.session.brought.cropping import cropped_anew
from studio.store.project import Project

SIZE = (64, 64)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    create(tmp_path / "meadow")
    with Project.open(tmp_path / "meadow") as opened:
        yield opened


def bring(project: Project, file: Path) -> LikedPicture:
    read = bring_liked(LikedRequest((file,), SIZE, project.liked))
    project.imports.add(read.kind, read.source, read.pictures)
    return project.imports.liked()[-1]


def pixels(file: Path) -> np.ndarray:
    return np.asarray(Image.open(file))


@pytest.fixture
def wide(project: Project, tmp_path: Path) -> LikedPicture:
    """Scaled to 128 × 64, of which the middle is kept."""
    ramp(256, 128).save(tmp_path / "wide.png")
    return bring(project, tmp_path / "wide.png")


def test_the_part_that_is_kept_is_cut_out_of_the_whole(wide: LikedPicture) -> None:
    assert wide.crop is not None
    assert (wide.crop.size, wide.crop.kept, wide.crop.at) == ((128, 64), SIZE, (32, 0))
    assert np.array_equal(pixels(wide.image), pixels(wide.crop.whole)[:, 32:96])


def test_another_part_takes_its_place(project: Project, wide: LikedPicture) -> None:
    image, crop = cropped_anew(wide, (0.9, 0.9))
    changed = project.imports.change(wide.id, image=image, crop=crop)
    assert changed.crop is not None
    assert changed.crop.at == (64, 0)
    assert np.array_equal(pixels(changed.image), pixels(changed.crop.whole)[:, 64:])
    assert (changed.place, changed.counts) == (wide.id, True)
    assert not project.imports.get_liked(wide.id).counts
    assert project.imports.count_of(wide.import_id) == 1
    folder = project.folder
    project.close()
    with Project.open(folder) as again:
        assert again.imports.get_liked(changed.id) == changed


def test_of_a_whole_picture_there_is_nothing_to_choose(project: Project, tmp_path: Path) -> None:
    ramp(80, 80).save(tmp_path / "square.png")
    square = bring(project, tmp_path / "square.png")
    assert square.crop is None
    with pytest.raises(InputError, match="learned already"):
        cropped_anew(square, (0, 0))


def test_a_whole_that_is_gone_or_another_is_told(wide: LikedPicture) -> None:
    assert wide.crop is not None
    ramp(90, 64).save(wide.crop.whole)
    with pytest.raises(InputError, match="missing or damaged"):
        cropped_anew(wide, (0, 0))
    wide.crop.whole.unlink()
    with pytest.raises(InputError, match="missing or damaged"):
        cropped_anew(wide, (0, 0))


def test_a_prompt_of_its_own_is_kept_with_what_was_chosen_before(project: Project, wide: LikedPicture) -> None:
    project.imports.leave_out(wide.id, True)
    changed = project.imports.change(wide.id, prompt="  a moth\nat night ")
    assert (changed.prompt, changed.left_out, changed.crop) == ("a moth at night", True, wide.crop)


def test_what_is_removed_can_be_brought_again(project: Project, wide: LikedPicture) -> None:
    project.imports.remove([wide.id])
    assert not project.imports.get_liked(wide.id).counts
    assert project.imports.digests() == {}


def test_a_crop_that_cannot_be_meant_is_no_crop(project: Project, wide: LikedPicture) -> None:
    folder = project.folder
    with project._database.transaction() as connection:
        connection.execute("""UPDATE main.liked SET crop = '[128, 64, 64, 64, 999, 0]'""")
    project.close()
    with Project.open(folder) as again:
        assert again.imports.get_liked(wide.id).crop is None
        assert again.imports.get_liked(wide.id).image == wide.image
