"""Graphs after the nodes of ComfyUI (comfyanonymous/ComfyUI, `nodes.py` and `comfy_extras`; docs.comfy.org, “Workflow
JSON”, 0.4 and 1.0)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from picture_files import ASCII, EXIF, exif_of, png_with, ramp, unicode_comment
from studio.pictures.metadata.comfyui import from_comfyui
from studio.pictures.metadata.finding import prompt_of
from studio.pictures.metadata.prompt import PicturePrompt

Node = dict[str, object]
BOTH = PicturePrompt("a red fox", "blurry, grey", "ComfyUI")


def node(kind: str, **inputs: object) -> Node:
    return {"class_type": kind, "inputs": inputs}


def encoder(text: object) -> Node:
    return node("CLIPTextEncode", text=text, clip=["4", 1])


def graph(positive: object = ("6", 0), negative: object = ("7", 0), **more: Node) -> dict[str, Node]:
    """As ComfyUI's first workflow, with other links of its sampler and more nodes."""
    nodes = {
        "3": node(
            "KSampler",
            seed=8,
            steps=20,
            model=["4", 0],
            positive=list(positive),  # type: ignore[call-overload]
            negative=list(negative),  # type: ignore[call-overload]
            latent_image=["5", 0],
        ),
        "4": node("CheckpointLoaderSimple", ckpt_name="sd.safetensors"),
        "5": node("EmptyLatentImage", width=512, height=512, batch_size=1),
        "6": encoder("a red fox"),
        "7": encoder("blurry, grey"),
        "8": node("VAEDecode", samples=["3", 0], vae=["4", 2]),
        "9": node("SaveImage", filename_prefix="ComfyUI", images=["8", 0]),
    }
    return nodes | {key.lstrip("n"): value for key, value in more.items()}


def told(nodes: Mapping[str, object]) -> PicturePrompt | None:
    return from_comfyui({"prompt": json.dumps(nodes)})


def flux() -> dict[str, Node]:
    nodes = graph(n26=node("FluxGuidance", conditioning=["6", 0], guidance=3.5))
    nodes["6"] = node("CLIPTextEncodeFlux", clip=["4", 1], clip_l="a red fox", t5xxl="a red fox", guidance=3.5)
    nodes["22"] = node("BasicGuider", model=["4", 0], conditioning=["26", 0])
    nodes["3"] = node("SamplerCustomAdvanced", noise=["25", 0], guider=["22", 0], sampler=["16", 0], sigmas=["17", 0])
    return nodes


def with_cfg_guider() -> dict[str, Node]:
    nodes = flux()
    nodes["22"] = node("CFGGuider", model=["4", 0], positive=["26", 0], negative=["7", 0], cfg=4)
    return nodes


def two_passes() -> dict[str, Node]:
    """The picture that was saved comes of the second; a third one was only looked at in the window."""
    nodes = graph()
    nodes["60"], nodes["61"] = encoder("a first try"), encoder("bad")
    nodes["30"] = node("KSampler", positive=["60", 0], negative=["61", 0], latent_image=["5", 0])
    nodes["3"]["inputs"]["latent_image"] = ["30", 0]  # type: ignore[index]
    return {"30": nodes.pop("30"), **nodes}


def swapped_slots() -> dict[str, Node]:
    apply = node(
        "ControlNetApplyAdvanced", positive=["6", 0], negative=["7", 0], control_net=["11", 0], image=["12", 0]
    )
    return graph(("10", 0), ("10", 1), n10=apply)


GRAPHS: dict[str, tuple[dict[str, Node], PicturePrompt]] = {
    "first workflow": (graph(), BOTH),
    "combined": (
        graph(
            ("10", 0),
            n10=node("ConditioningCombine", conditioning_1=["6", 0], conditioning_2=["11", 0]),
            n11=encoder("snow"),
        ),
        PicturePrompt("a red fox, snow", "blurry, grey", "ComfyUI"),
    ),
    "concatenated": (
        graph(
            ("10", 0),
            n10=node("ConditioningConcat", conditioning_to=["6", 0], conditioning_from=["11", 0]),
            n11=encoder("snow"),
        ),
        PicturePrompt("a red fox, snow", "blurry, grey", "ComfyUI"),
    ),
    "control net": (
        graph(("10", 0), n10=node("ControlNetApply", conditioning=["6", 0], control_net=["11", 0], image=["12", 0])),
        BOTH,
    ),
    "control net of both": (swapped_slots(), BOTH),
    "an area, inpainted": (
        graph(
            ("13", 0),
            ("13", 1),
            n10=node("ConditioningSetArea", conditioning=["6", 0], width=64, height=64, x=0, y=0, strength=1),
            n13=node("InpaintModelConditioning", positive=["10", 0], negative=["7", 0], vae=["4", 2], pixels=["14", 0]),
        ),
        BOTH,
    ),
    "rerouted twice": (
        graph(("10", 0), n10=node("Reroute", **{"": ["11", 0]}), n11=node("Reroute (rgthree)", any=["6", 0])),
        BOTH,
    ),
    "from a primitive": (graph(n6=encoder(["20", 0]), n20=node("PrimitiveString", value="a red fox")), BOTH),
    "from joined strings": (
        graph(
            n6=encoder(["20", 0]),
            n20=node("StringConcatenate", string_a=["21", 0], string_b="red fox", delimiter=" "),
            n21=node("PrimitiveStringMultiline", value="a"),
        ),
        BOTH,
    ),
    "from another's text node": (
        graph(
            n6=encoder(["20", 0]), n20=node("ShowText|pysssss", text=["21", 0]), n21=node("CR Text", text="a red fox")
        ),
        BOTH,
    ),
    "from wildcards that were drawn": (
        graph(
            n6=encoder(["20", 0]),
            n20=node("ImpactWildcardProcessor", wildcard_text="", populated_text="a red fox", mode="populate"),
        ),
        BOTH,
    ),
    "SDXL": (
        graph(n6=node("CLIPTextEncodeSDXL", text_g="a red fox", text_l="a red fox", width=1024, clip=["4", 1])),
        BOTH,
    ),
    "SDXL with two texts": (
        graph(n6=node("CLIPTextEncodeSDXL", text_g="a red fox", text_l="oil painting", width=1024, clip=["4", 1])),
        PicturePrompt("a red fox, oil painting", "blurry, grey", "ComfyUI"),
    ),
    "SD3": (
        graph(
            n6=node(
                "CLIPTextEncodeSD3", clip_l="a red fox", clip_g="a red fox", t5xxl="a red fox", empty_padding="none"
            )
        ),
        BOTH,
    ),
    "Flux": (flux(), PicturePrompt("a red fox", "", "ComfyUI")),
    "Flux with a negative": (with_cfg_guider(), BOTH),
    "a negative of nothing": (
        graph((6, 0), ("10", 0), n10=node("ConditioningZeroOut", conditioning=["6", 0])),
        PicturePrompt("a red fox", "", "ComfyUI"),
    ),
    "two passes": (two_passes(), BOTH),
    "a loader that encodes": (
        graph(
            ("10", 1),
            ("10", 2),
            n10=node("Efficient Loader", ckpt_name="a.safetensors", positive="a red fox", negative="blurry, grey"),
        ),
        BOTH,
    ),
    "a sampler of another's": (
        {**graph(), "3": node("FaceDetailerPipe", positive=["6", 0], negative=["7", 0], image=["5", 0])},
        BOTH,
    ),
    "no sampler, but titles": (
        {
            "1": {**encoder("blurry, grey"), "_meta": {"title": "Negative"}},
            "2": {**encoder("a red fox"), "_meta": {"title": "CLIP Text Encode (Positive)"}},
        },
        BOTH,
    ),
    "numbers for links": (graph((6, 0), (7, 0)), BOTH),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_a_graph_is_followed_to_its_words(name: str) -> None:
    nodes, expected = GRAPHS[name]
    assert told(nodes) == expected


def workflow(**changes: object) -> dict[str, object]:
    nodes: list[dict[str, object]] = [
        {
            "id": 3,
            "type": "KSampler",
            "mode": 0,
            "inputs": [
                {"name": "model", "type": "MODEL", "link": 1},
                {"name": "positive", "type": "CONDITIONING", "link": 4},
                {"name": "negative", "type": "CONDITIONING", "link": 6},
            ],
            "widgets_values": [156680208700286, "randomize", 20, 8, "euler", "normal", 1],
        },
        {"id": 6, "type": "CLIPTextEncode", "inputs": [{"name": "clip", "link": 3}], "widgets_values": ["a red fox"]},
        {
            "id": 7,
            "type": "CLIPTextEncode",
            "inputs": [{"name": "clip", "link": 5}],
            "widgets_values": ["blurry, grey"],
        },
        {"id": 8, "type": "VAEDecode", "inputs": [{"name": "samples", "link": 7}]},
        {"id": 9, "type": "SaveImage", "inputs": [{"name": "images", "link": 9}], "widgets_values": ["ComfyUI"]},
        {"id": 50, "type": "Note", "widgets_values": ["a note to myself"]},
    ]
    links: list[object] = [
        [4, 6, 0, 3, 1, "CONDITIONING"],
        [6, 7, 0, 3, 2, "CONDITIONING"],
        [7, 3, 0, 8, 0, "LATENT"],
        [9, 8, 0, 9, 0, "IMAGE"],
    ]
    return {"last_node_id": 50, "nodes": nodes, "links": links, "version": 0.4, **changes}


def changed(number: int, **values: object) -> dict[str, object]:
    """The workflow with other values of one of its nodes."""
    told = workflow()
    nodes = told["nodes"]
    assert isinstance(nodes, list)
    told["nodes"] = [{**node, **values} if node["id"] == number else node for node in nodes]
    return told


def with_nodes(
    *more: object, links: tuple[object, ...] = (), base: dict[str, object] | None = None
) -> dict[str, object]:
    told = base or workflow()
    nodes, lines = told["nodes"], told["links"]
    assert isinstance(nodes, list)
    assert isinstance(lines, list)
    return {**told, "nodes": [*nodes, *more], "links": [*lines, *links]}


OBJECT_LINKS = [
    {"id": 4, "origin_id": 6, "origin_slot": 0, "target_id": 3, "target_slot": 1, "type": "CONDITIONING"},
    {"id": 6, "origin_id": 7, "origin_slot": 0, "target_id": 3, "target_slot": 2, "type": "CONDITIONING"},
]
WORKFLOWS: dict[str, tuple[dict[str, object], PicturePrompt]] = {
    "0.4": (workflow(), BOTH),
    "1.0": (workflow(links=OBJECT_LINKS, version=1), BOTH),
    "SDXL": (
        changed(6, type="CLIPTextEncodeSDXL", widgets_values=[1024, 1024, 0, 0, 1024, 1024, "a red fox", "a red fox"]),
        BOTH,
    ),
    "Flux": (changed(6, type="CLIPTextEncodeFlux", widgets_values=["a red fox", "a red fox", 3.5]), BOTH),
    "a primitive for a text that was typed before": (
        with_nodes(
            {"id": 20, "type": "PrimitiveNode", "widgets_values": ["a red fox", "fixed"]},
            links=([30, 20, 0, 6, 1, "STRING"],),
            base=changed(
                6, inputs=[{"name": "text", "link": 30, "widget": {"name": "text"}}], widgets_values=["an old text"]
            ),
        ),
        BOTH,
    ),
    "rerouted": (
        with_nodes(
            {"id": 21, "type": "Reroute", "inputs": [{"name": "", "link": 31}]},
            links=([31, 6, 0, 21, 0, "*"], [4, 21, 0, 3, 1, "CONDITIONING"]),
        ),
        BOTH,
    ),
    "sent through the air": (
        with_nodes(
            {"id": 22, "type": "SetNode", "inputs": [{"name": "CONDITIONING", "link": 32}], "widgets_values": ["pos"]},
            {"id": 23, "type": "GetNode", "inputs": [], "widgets_values": ["pos"]},
            links=([32, 6, 0, 22, 0, "*"], [4, 23, 0, 3, 1, "CONDITIONING"]),
        ),
        BOTH,
    ),
    "with a node stepped over": (
        with_nodes(
            {"id": 24, "type": "ControlNetApply", "mode": 4, "inputs": [{"name": "conditioning", "link": 33}]},
            links=([33, 6, 0, 24, 0, "CONDITIONING"], [4, 24, 0, 3, 1, "CONDITIONING"]),
        ),
        BOTH,
    ),
    "with another sampler switched off": (
        with_nodes(
            {"id": 25, "type": "KSampler", "mode": 2, "inputs": [{"name": "positive", "link": 34}]},
            {"id": 26, "type": "CLIPTextEncode", "widgets_values": ["switched off"]},
            links=([34, 26, 0, 25, 1, "CONDITIONING"],),
        ),
        BOTH,
    ),
    "widgets with names": (changed(6, widgets_values={"text": "a red fox"}), BOTH),
}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_is_followed_as_it_would_run(name: str) -> None:
    values, expected = WORKFLOWS[name]
    assert from_comfyui({"workflow": json.dumps(values)}) == expected


def test_the_graph_that_ran_stands_before_the_workflow(tmp_path: Path) -> None:
    other = changed(6, widgets_values=["typed afterwards"])
    file = png_with(tmp_path / "a.png", {"workflow": json.dumps(other), "prompt": json.dumps(graph())})
    assert prompt_of(file) == BOTH
    assert prompt_of(png_with(tmp_path / "b.png", {"workflow": json.dumps(workflow())})) == BOTH


@pytest.mark.parametrize("ending", ["webp", "jpg", "avif"])
@pytest.mark.parametrize("order", ["<", ">"])
def test_the_camera_tags_hold_the_graph(tmp_path: Path, ending: str, order: str) -> None:
    prompt, window = f"prompt:{json.dumps(graph())}".encode(), f"workflow:{json.dumps(workflow())}".encode()
    exif = exif_of([(0x010F, ASCII, window + b"\0"), (0x0110, ASCII, prompt + b"\0")], order=order)
    ramp().save(tmp_path / f"a.{ending}", exif=EXIF + exif)
    assert prompt_of(tmp_path / f"a.{ending}") == BOTH
    exif = exif_of([(0x010E, ASCII, b"Workflow:" + window[9:] + b"\0")], order=order)
    ramp().save(tmp_path / f"b.{ending}", exif=EXIF + exif)
    assert prompt_of(tmp_path / f"b.{ending}") == BOTH


@pytest.mark.parametrize("values", [graph(), workflow(), {"prompt": graph()}, {"workflow": json.dumps(workflow())}])
def test_a_comment_holds_the_graph(tmp_path: Path, values: object) -> None:
    exif = exif_of([], unicode_comment(json.dumps(values), "utf-16-be"), order=">")
    ramp().save(tmp_path / "a.jpg", exif=EXIF + exif)
    assert prompt_of(tmp_path / "a.jpg") == BOTH


def many_crossings(layers: int) -> dict[str, Node]:
    """Each layer joins the one before with itself: 2^layers ways to the words."""
    nodes = {
        str(100 + n): node("ConditioningCombine", conditioning_1=[str(99 + n), 0], conditioning_2=[str(99 + n), 1])
        for n in range(layers)
    }
    nodes["99"] = encoder("a red fox")
    return graph((str(99 + layers), 0), ("7", 0)) | nodes


HOSTILE: dict[str, object] = {
    "a circle": graph(("10", 0), n10=node("Reroute", any=["11", 0]), n11=node("Reroute", any=["10", 0])),
    "itself": graph(("3", 0), ("3", 0)),
    "nowhere": graph(("404", 0), ("405", 0)),
    "a chain without end": {str(n): node("Reroute", any=[str(n + 1), 0]) for n in range(1000)}
    | {"x": node("KSampler", positive=["0", 0])},
    "crossings": many_crossings(40),
    "no objects": {"3": [], "6": "text", "7": None, "8": 5},
    "inputs of another type": {"3": {"class_type": "KSampler", "inputs": ["positive"]}},
    "a class of another type": {"3": {"class_type": 7, "inputs": {"positive": ["6", 0]}}},
    "numbers for texts": graph(n6=encoder(5), n7=encoder(None)),
    "links of another type": graph(("6", "0"), (None, 0)),
    "a text for a link": {"3": node("KSampler", positive=7, negative={})},
    "a list": [graph()],
    "a number": 5,
    "endless numbers": "1" * 10_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_graph_says_nothing_or_what_is_right_in_it(name: str) -> None:
    text = json.dumps(HOSTILE[name])
    for key in ("prompt", "workflow"):
        told = from_comfyui({key: text})
        assert told is None or set(told.prompt.split(", ")) <= {"a red fox"}
        assert told is None or told.negative in ("", "blurry, grey")


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "{", "", "null", "NaN", '{"3": {"inputs": 1e999}}'])
def test_what_is_no_graph_says_nothing(text: str) -> None:
    assert from_comfyui({"prompt": text, "workflow": text}) is None
