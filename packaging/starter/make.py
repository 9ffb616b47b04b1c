"""Make the starter model from nothing: paint, fit the autoencoder, train the UNet, save, evaluate.

    python packaging/starter/make.py --size 64 --out resources/starter

See README.md in this folder for how the shipped weights were made.
"""

from __future__ import annotations

import argparse
import copy
import json
import os
import shutil
import time
from pathlib import Path

import torch
from diffusers import StableDiffusionPipeline
from transformers import CLIPTokenizer

import autoencoder
import denoiser
from evaluate import evaluate
from pictures import paint_many
from vocabulary import build_tokenizer, save_tokenizer


def save_pipeline(out: Path, vae: object, model: denoiser.Denoiser, tokenizer: CLIPTokenizer) -> None:
    """Write a `StableDiffusionPipeline` folder in fp16, aside and then renamed."""
    aside = out.with_name(out.name + ".new")
    shutil.rmtree(aside, ignore_errors=True)
    pipeline = StableDiffusionPipeline(
        vae=copy.deepcopy(vae).half(),
        text_encoder=copy.deepcopy(model.text_encoder).half(),
        tokenizer=tokenizer,
        unet=copy.deepcopy(model.unet).half().to(memory_format=torch.contiguous_format),
        scheduler=denoiser.build_scheduler(),
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    )
    pipeline.save_pretrained(aside)
    save_tokenizer(tokenizer, aside / "tokenizer")
    shutil.rmtree(out, ignore_errors=True)
    aside.rename(out)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("resources/starter"))
    parser.add_argument("--size", type=int, choices=(64, 128), default=128 if torch.cuda.is_available() else 64)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--painted", type=int, default=64_000, help="pictures to paint")
    parser.add_argument("--decoder-pictures", type=int, default=60_000)
    parser.add_argument("--decoder-minutes", type=float, default=15)
    parser.add_argument("--unet-pictures", type=int, default=1_000_000)
    parser.add_argument("--unet-minutes", type=float, default=180)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--learning-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def main() -> None:
    args = parse()
    torch.manual_seed(args.seed)
    began = time.monotonic()
    painted = paint_many(args.painted, args.size, args.seed, os.cpu_count() or 1)
    print(f"painted {len(painted.scenes)} pictures in {time.monotonic() - began:.0f} s", flush=True)

    vae = autoencoder.build()
    kept = autoencoder.write_pca(vae, painted.pictures[::16])
    decibels = autoencoder.train_decoder(
        vae, painted.pictures, args.decoder_pictures, args.decoder_minutes, args.seed, args.device
    )
    latents = autoencoder.encode_all(vae, painted.pictures, args.device)
    print(f"autoencoder: {kept:.1%} of the variance kept, {decibels:.1f} dB", flush=True)

    tokenizer = build_tokenizer()
    model = denoiser.Denoiser(denoiser.build_unet(args.size // 4), denoiser.build_text_encoder(tokenizer))
    model.unet.to(args.device, memory_format=torch.channels_last)
    model.text_encoder.to(args.device)
    how = denoiser.Training(
        args.unet_pictures, args.unet_minutes, args.batch, args.learning_rate, args.seed, args.device
    )
    seen = denoiser.train(
        model,
        latents,
        painted.scenes,
        denoiser.Words(tokenizer),
        how,
        lambda average, _: save_pipeline(args.out, vae, average, tokenizer),
    )
    minutes = (time.monotonic() - began) / 60
    report = {
        "size": args.size,
        "device": args.device,
        "seed": args.seed,
        "unet_pictures": seen,
        "minutes": round(minutes, 1),
        "psnr_db": round(decibels, 2),
        **evaluate(args.out, args.size, args.seed),
    }
    (args.out / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
