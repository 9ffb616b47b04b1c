"""A picture that was tried out as a file for others: with settings that A1111 and ComfyUI read back.

A1111 and Forge read the text chunk `parameters` (`create_infotext` in `modules/processing.py`); ComfyUI the chunk
`prompt`, its graph of nodes as it is sent to the server (`nodes.py`). Both read tEXt, and iTXt where Latin letters are
not enough.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from studio.atomic_files import written_aside
from studio.domain.errors import InputError
from studio.domain.requests import Share, TryRequest
from studio.domain.sampling import Sampler, Sampling
from studio.domain.typed import picture_name
from studio.domain.votes import WHOLE
from studio.regular_files import open_regular

COMFYUI = {
    Sampler.DDIM: ("ddim", "ddim_uniform"),
    Sampler.EULER: ("euler", "normal"),
    Sampler.EULER_A: ("euler_ancestral", "normal"),
    Sampler.DPM_2M: ("dpmpp_2m", "normal"),
    Sampler.DPM_2M_KARRAS: ("dpmpp_2m", "karras"),
    Sampler.DPM_2M_SDE_KARRAS: ("dpmpp_2m_sde", "karras"),
    Sampler.DPM_SDE_KARRAS: ("dpmpp_sde", "karras"),
    Sampler.UNIPC: ("uni_pc", "normal"),
    Sampler.LCM: ("lcm", "sgm_uniform"),
    Sampler.EULER_SGM_UNIFORM: ("euler", "sgm_uniform"),
    Sampler.EULER_A_SGM_UNIFORM: ("euler_ancestral", "sgm_uniform"),
}
"""`sampler_name` and `scheduler` of its KSampler."""
Node = Mapping[str, object]


def file_name(request: TryRequest) -> str:
    """Of the prompt and the seed, without an ending."""
    return picture_name(request.prompt or request.rows[0], str(request.seed))


def save_try(image: Path, request: TryRequest, base: str, target: Path) -> Path:
    """Write the picture with its settings to `target`; StudioError where it cannot be read or written.

    `base` names the base model, as project settings do.
    """
    try:
        with open_regular(image) as file, Image.open(file) as opened:
            opened.load()
            chunks = PngInfo()
            for key, text in texts(request, base, opened.size).items():
                chunks.add_text(key, text)
            with written_aside(target) as aside:
                opened.save(aside, format="PNG", pnginfo=chunks)
    except (FileNotFoundError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise InputError("The picture is gone or damaged; draw it again.") from error
    return target


def texts(request: TryRequest, base: str, size: tuple[int, int]) -> dict[str, str]:
    """The text chunks; a grid, which no program draws at once, has no graph."""
    if request.columns:
        return {"parameters": parameters(replace(request, prompt=" / ".join(request.rows)), base, None)}
    graph = json.dumps(comfyui_graph(request, base, size))
    return {"parameters": parameters(request, base, size), "prompt": graph}


def parameters(request: TryRequest, base: str, size: tuple[int, int] | None) -> str:
    """In the form of A1111."""
    width, height = size or (request.sampling.width, request.sampling.height)
    sampling = replace(request.sampling, width=width, height=height)
    negative = f"\nNegative prompt: {request.negative}" if request.negative else ""
    name = Path(base).stem
    # As A1111 writes a value that could be taken for two.
    model = json.dumps(name, ensure_ascii=False) if set(name) & set(',:"\n') else name
    models = ("Checkpoints", request.columns) if request.columns else ("Checkpoint", (request.model,))
    told = "".join(
        f", {key}: {' / '.join(_share(share) for share in shares)}"
        for key, shares in (models, ("Mixed checkpoint", (request.mixed or Share(),)))
        if any(share.checkpoint is not None for share in shares)
    )
    return f"{request.prompt}{negative}\n{sampling.parameters}, Seed: {request.seed}, Model: {model}{told}"


def _share(share: Share) -> str:
    return "none" if share.checkpoint is None else f"{share.checkpoint} at {share.strength} %"


def comfyui_graph(request: TryRequest, base: str, size: tuple[int, int]) -> dict[str, Node]:
    """Nodes by their numbers; a checkpoint is a LoRA file, called as an export of it could be."""
    model: tuple[str, int] = ("1", 0)
    clip: tuple[str, int] = ("1", 1)
    nodes: dict[str, Node] = {"1": _node("CheckpointLoaderSimple", ckpt_name=f"{Path(base).stem}.safetensors")}
    for share in (request.model, request.mixed or Share()):
        if share.checkpoint is not None and share.strength:
            key = str(len(nodes) + 1)
            lora = f"checkpoint-{share.checkpoint}.safetensors"
            nodes[key] = _node(
                "LoraLoaderModelOnly", model=list(model), lora_name=lora, strength_model=share.strength / WHOLE
            )
            model = (key, 0)
    if request.sampling.clip_skip > 1:
        key = str(len(nodes) + 1)
        nodes[key] = _node("CLIPSetLastLayer", clip=list(clip), stop_at_clip_layer=-request.sampling.clip_skip)
        clip = (key, 0)
    first = len(nodes) + 1
    positive, negative, latent, sampler, decoded, saved = (str(first + place) for place in range(6))
    nodes[positive] = _node("CLIPTextEncode", clip=list(clip), text=request.prompt)
    nodes[negative] = _node("CLIPTextEncode", clip=list(clip), text=request.negative)
    nodes[latent] = _node("EmptyLatentImage", width=size[0], height=size[1], batch_size=1)
    nodes[sampler] = _node(
        "KSampler",
        model=list(model),
        positive=[positive, 0],
        negative=[negative, 0],
        latent_image=[latent, 0],
        seed=request.seed,
        cfg=request.sampling.guidance_scale,
        denoise=1.0,
        **_sampler(request.sampling),
    )
    nodes[decoded] = _node("VAEDecode", samples=[sampler, 0], vae=["1", 2])
    nodes[saved] = _node("SaveImage", images=[decoded, 0], filename_prefix="Atelier")
    return nodes


def _sampler(sampling: Sampling) -> dict[str, object]:
    name, scheduler = COMFYUI[sampling.sampler]
    return {"sampler_name": name, "scheduler": scheduler, "steps": sampling.steps_elsewhere}


def _node(kind: str, **inputs: object) -> Node:
    return {"class_type": kind, "inputs": inputs}
