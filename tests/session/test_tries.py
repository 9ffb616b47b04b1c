"""What is tried out: how it is drawn, kept, and written for other programs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from fake_engine import draw
from prepared_projects import create
from studio.domain.errors import InputError, StudioError
from studio.domain.jobs import Render
from studio.domain.requests import Share, TryRequest, decode_try, encode_try
from studio.domain.sampling import Sampler, Sampling
from studio.pictures.metadata.a1111 import from_a1111
from studio.pictures.metadata.comfyui import from_comfyui
from studio.session.tries.drawing import add_try, try_jobs
from studio.session.tries.saving import comfyui_graph, file_name, parameters, save_try, texts
from studio.store.project import Project

SAMPLING = Sampling(12, 6.5, width=128, height=64, sampler=Sampler.EULER_A)
REQUEST = TryRequest("a fox, at dawn", "fog", 42, SAMPLING, Share(3, 80), Share(2, 50))


def test_a1111_reads_the_words_and_the_settings() -> None:
    text = parameters(REQUEST, "models/tiny, v2.safetensors", (128, 64))
    told = from_a1111(text, is_certain=True)
    assert told is not None
    assert (told.prompt, told.negative) == ("a fox, at dawn", "fog")
    assert text.splitlines()[-1] == (
        "Steps: 12, Sampler: Euler a, CFG scale: 6.5, Size: 128x64, Seed: 42, "
        'Model: "tiny, v2", Checkpoint: 3 at 80 %, Mixed checkpoint: 2 at 50 %'
    )


def test_steps_are_told_as_others_count_them() -> None:
    """Those of DPM++ SDE in pairs, in the words and in the graph alike."""
    request = replace(REQUEST, sampling=replace(SAMPLING, sampler=Sampler.DPM_SDE_KARRAS, steps=21))
    assert "\nSteps: 11, Sampler: DPM++ SDE Karras," in parameters(request, "starter", (128, 64))
    (steps,) = [
        node["inputs"]["steps"]
        for node in json.loads(texts(request, "starter", (128, 64))["prompt"]).values()
        if node["class_type"] == "KSampler"
    ]
    assert steps == 11


def test_a_grid_tells_its_columns_and_not_the_model_of_the_form() -> None:
    grid = replace(REQUEST, mixed=None, columns=(Share(), Share(1, 50)), rows=("a fox", "a pond"))
    (text,) = texts(grid, "starter", (900, 600)).values()
    assert text.startswith("a fox / a pond\nNegative prompt: fog\n")
    assert text.endswith("Model: starter, Checkpoints: none / 1 at 50 %")


def test_comfyui_reads_the_words_and_a_graph_that_hangs_together() -> None:
    graph = json.loads(texts(REQUEST, "starter", (128, 64))["prompt"])
    told = from_comfyui({"prompt": json.dumps(graph)})
    assert told is not None
    assert (told.prompt, told.negative) == ("a fox, at dawn", "fog")
    sampler = next(node["inputs"] for node in graph.values() if node["class_type"] == "KSampler")
    assert (sampler["seed"], sampler["steps"], sampler["cfg"], sampler["sampler_name"]) == (
        42,
        12,
        6.5,
        "euler_ancestral",
    )
    second = graph[sampler["model"][0]]
    first = graph[second["inputs"]["model"][0]]
    assert [node["inputs"]["strength_model"] for node in (first, second)] == [0.8, 0.5]
    links = [value[0] for node in graph.values() for value in node["inputs"].values() if isinstance(value, list)]
    assert set(links) <= graph.keys()


def test_every_sampler_has_a_name_in_comfyui() -> None:
    for sampler in Sampler:
        assert comfyui_graph(replace(REQUEST, sampling=Sampling(sampler=sampler)), "starter", (64, 64))


def test_settings_come_back_from_the_disk_as_they_were() -> None:
    grid = replace(REQUEST, columns=(Share(), Share(1, 150)), rows=("a fox", "a pond"))
    assert decode_try(json.loads(json.dumps(encode_try(grid)))) == grid
    assert [(cell.prompt, cell.model) for cell in grid.cells] == [
        ("a fox", Share()),
        ("a fox", Share(1, 150)),
        ("a pond", Share()),
        ("a pond", Share(1, 150)),
    ]


@pytest.mark.parametrize(
    "request_", [replace(REQUEST, seed=-1), replace(REQUEST, prompt=" "), replace(REQUEST, model=Share(1, 151))]
)
def test_what_cannot_be_drawn_is_refused_and_leaves_nothing(tmp_path: Path, request_: TryRequest) -> None:
    create(tmp_path / "Meadow", "Meadow")
    with Project.open(tmp_path / "Meadow") as project:
        with pytest.raises(InputError):
            add_try(project, request_)
        assert not project.tries.folder.exists()


def test_the_history_holds_what_is_drawn_and_passes_over_what_is_damaged(tmp_path: Path) -> None:
    create(tmp_path / "Meadow", "Meadow")
    request = TryRequest("a fox", "", 42, SAMPLING)
    with Project.open(tmp_path / "Meadow") as project:
        drawn, undrawn, damaged = (add_try(project, request) for _ in range(3))
        for kept in (drawn, damaged):
            (job,) = try_jobs(project, kept)
            assert isinstance(job, Render)
            draw(job.pictures[0], 64)
        damaged.image.with_suffix(".json").write_text("{", encoding="utf-8")
    with Project.open(tmp_path / "Meadow") as project:
        assert project.tries.all() == [drawn]
        assert add_try(project, request).number > undrawn.number
        project.tries.remove(drawn)
        assert project.tries.all() == []
        assert not drawn.image.exists()


def test_a_picture_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="gone"):
        save_try(tmp_path / "none.png", REQUEST, "starter", tmp_path / "out.png")
    Image.new("RGB", (8, 8)).save(tmp_path / "there.png")
    saved = save_try(tmp_path / "there.png", REQUEST, "starter", tmp_path / f"{file_name(REQUEST)}.png")
    with Image.open(saved) as image:
        assert image.info.keys() >= {"parameters", "prompt"}
