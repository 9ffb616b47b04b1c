"""Make the starter model from nothing: paint, fit the autoencoder, train the UNet, save, evaluate.

    python packaging/starter/make.py --size 64 --out resources/starter

    python packaging/starter/make.py --size 64 --out resources/starter --decoder-only

trains another decoder for an existing model. See README.md in this folder for how the shipped weights were made.
"""

from __future__ import annotations

import argparse
import copy
import json
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import torch
from diffusers import AutoencoderTiny, StableDiffusionPipeline
from transformers import CLIPTokenizer

import autoencoder
import denoiser
from evaluate import evaluate
from pictures import Painted, paint_many
from vocabulary import build_tokenizer, save_tokenizer


def put(out: Path, write: Callable[[Path], None]) -> None:
    """Have a folder written aside and then renamed to `out`."""
    aside = out.with_name(out.name + ".new")
    shutil.rmtree(aside, ignore_errors=True)
    write(aside)
    shutil.rmtree(out, ignore_errors=True)
    aside.rename(out)


def save_pipeline(out: Path, vae: AutoencoderTiny, model: denoiser.Denoiser, tokenizer: CLIPTokenizer) -> None:
    """Write a `StableDiffusionPipeline` folder in fp16."""
    pipeline = StableDiffusionPipeline(
        vae=copy.deepcopy(vae).half().to(memory_format=torch.contiguous_format),
        text_encoder=copy.deepcopy(model.text_encoder).half(),
        tokenizer=tokenizer,
        unet=copy.deepcopy(model.unet).half().to(memory_format=torch.contiguous_format),
        scheduler=denoiser.build_scheduler(),
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    )

    def write(aside: Path) -> None:
        pipeline.save_pretrained(aside)
        save_tokenizer(tokenizer, aside / "tokenizer")

    put(out, write)


def make_autoencoder(args: argparse.Namespace, painted: Painted) -> tuple[AutoencoderTiny, dict[str, object]]:
    """The autoencoder and its figures; with `--decoder-only` the encoder is the one in `--out`."""
    vae = autoencoder.build()
    if args.decoder_only:
        vae.encoder.load_state_dict(AutoencoderTiny.from_pretrained(args.out / "vae").encoder.state_dict())
    else:
        print(f"the PCA keeps {autoencoder.write_pca(vae, painted.pictures[::16]):.1%} of the variance", flush=True)
    began = time.monotonic()
    decibels = autoencoder.train_decoder(
        vae, painted.pictures, args.decoder_pictures, args.decoder_minutes, args.seed, args.device
    )
    return vae, {"decoder_minutes": round((time.monotonic() - began) / 60, 1), "psnr_db": round(decibels, 2)}


def make_denoiser(args: argparse.Namespace, painted: Painted, vae: AutoencoderTiny) -> dict[str, object]:
    """Train UNet and text encoder, save the pipeline now and then and at the end; returns the figures."""
    latents = autoencoder.encode_all(vae, painted.pictures, args.device)
    tokenizer = build_tokenizer()
    model = denoiser.Denoiser(denoiser.build_unet(args.size // 4), denoiser.build_text_encoder(tokenizer))
    model.unet.to(args.device, memory_format=torch.channels_last)
    model.text_encoder.to(args.device)
    how = denoiser.Training(
        args.unet_pictures, args.unet_minutes, args.batch, args.learning_rate, args.seed, args.device
    )
    began = time.monotonic()
    seen = denoiser.train(
        model,
        latents,
        painted.scenes,
        denoiser.Words(tokenizer),
        how,
        lambda average, _: save_pipeline(args.out, vae, average, tokenizer),
    )
    return {"unet_minutes": round((time.monotonic() - began) / 60, 1), "unet_pictures": seen}


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("resources/starter"))
    parser.add_argument("--size", type=int, choices=(64, 128), default=128 if torch.cuda.is_available() else 64)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--painted", type=int, default=64_000, help="pictures to paint")
    parser.add_argument("--decoder-pictures", type=int, default=250_000)
    parser.add_argument("--decoder-minutes", type=float, default=25)
    parser.add_argument("--unet-pictures", type=int, default=1_000_000)
    parser.add_argument("--unet-minutes", type=float, default=180)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--learning-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--decoder-only", action="store_true", help="keep the encoder and the UNet of --out")
    return parser.parse_args()


def main() -> None:
    args = parse()
    torch.manual_seed(args.seed)
    known = json.loads((args.out / "report.json").read_text(encoding="utf-8")) if args.decoder_only else {}
    began = time.monotonic()
    painted = paint_many(args.painted, args.size, args.seed, os.cpu_count() or 1)
    print(f"painted {len(painted.scenes)} pictures in {time.monotonic() - began:.0f} s", flush=True)
    vae, figures = make_autoencoder(args, painted)
    if args.decoder_only:
        half = vae.half().to(memory_format=torch.contiguous_format)
        put(args.out / "vae", half.save_pretrained)
    else:
        figures |= make_denoiser(args, painted, vae)
    made = {"size": args.size, "device": args.device, "seed": args.seed}
    report = {**known, **made, **figures, **evaluate(args.out, args.size, args.seed)}
    (args.out / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
