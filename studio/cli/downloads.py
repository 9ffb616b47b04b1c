"""The command line's download of base models, and the token for those that are not given to everybody."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path

from platformdirs import user_data_path
from tqdm import tqdm

from studio.domain.engine import Cancel
from studio.domain.errors import Stopped
from studio.library.download import download, target_of
from studio.library.hub import Plan, plan_download
from studio.library.tokens import forget_token, read_token, store_token, system_keyring

MODELS = "models"


def add_download_options(made: argparse.ArgumentParser) -> None:
    made.add_argument("model", metavar="OWNER/NAME", help="a model on the Hugging Face hub, or its page's address")
    made.add_argument("--file", default="", help="which checkpoint, where there are several")
    made.add_argument("--to", type=Path, metavar="DIR", help="where it is put (default: Atelier's own folder)")
    made.add_argument("--yes", action="store_true", help="do not ask before the start")


def add_token_options(made: argparse.ArgumentParser) -> None:
    made.add_argument("action", choices=["store", "forget"])


def token(args: argparse.Namespace) -> None:
    if args.action == "forget":
        forget_token(system_keyring())
        return
    store_token(getpass.getpass("Read token of huggingface.co: "), system_keyring())


def download_model(args: argparse.Namespace) -> None:
    """Say what comes, ask, bring it and print where it lies."""
    secret = read_token(os.environ, system_keyring())
    plan = plan_download(args.model, secret, args.file)
    folder = args.to or user_data_path("atelier", appauthor=False) / MODELS
    print(_summary(plan), file=sys.stderr)
    if not args.yes and input("Download it? [y/N] ").strip().lower() not in {"y", "yes"}:
        raise Stopped("Nothing was downloaded.")
    with tqdm(total=plan.bytes, unit="B", unit_scale=True, disable=not sys.stderr.isatty()) as bar:
        for reached in download(plan, folder, Cancel(), secret):
            bar.update(reached.done - bar.n)
    print(target_of(plan, folder))


def _summary(plan: Plan) -> str:
    files = "\n".join(f"  {file.path}  {file.bytes / 1e6:,.1f} MB" for file in plan.files)
    licence = plan.licence or "none named"
    return f"{plan.repository}, {plan.bytes / 1e9:.2f} GB, licence: {licence}\n{files}"
