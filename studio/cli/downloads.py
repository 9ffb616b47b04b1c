"""The command line's download of base models, and the token for those that are not given to everybody."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable

from platformdirs import user_data_path
from tqdm import tqdm

from studio.domain.engine import Cancel
from studio.domain.errors import Stopped
from studio.domain.typed import path_of
from studio.library.access_token import forget_token, read_token, store_token, system_keyring
from studio.library.download import download, download_target
from studio.library.hub import DownloadPlan, plan_download

MODELS_FOLDER = "models"


def add_download_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="OWNER/NAME", help="a model on the Hugging Face hub, or its page's address")
    parser.add_argument("--file", default="", help="which checkpoint, where there are several")
    parser.add_argument("--to", type=path_of, metavar="DIR", help="where it is put (default: Atelier's own folder)")
    parser.add_argument("--yes", action="store_true", help="do not ask before the start")


def add_token_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=["store", "forget"])


def token(args: argparse.Namespace) -> None:
    if args.action == "forget":
        forget_token(system_keyring())
        return
    # Typed and not an argument, which the shell's history and every list of processes would show.
    store_token(_typed(getpass.getpass, "Read token of huggingface.co: "), system_keyring())


def download_model(args: argparse.Namespace) -> None:
    """Say what comes, ask, bring it and print where it lies."""
    access_token = read_token(os.environ, system_keyring())
    plan = plan_download(args.model, access_token, args.file)
    folder = args.to or user_data_path("atelier", appauthor=False) / MODELS_FOLDER
    print(_summary(plan), file=sys.stderr)

    if not args.yes and _typed(input, "Download it? [y/N] ").strip().lower() not in {"y", "yes"}:
        raise Stopped("Nothing was downloaded.")

    with tqdm(total=plan.bytes, unit="B", unit_scale=True, disable=not sys.stderr.isatty()) as bar:
        for progress in download(plan, folder, Cancel(), access_token):
            bar.update(progress.done - bar.n)
    print(download_target(plan, folder))


def _typed(ask: Callable[[str], str], question: str) -> str:
    """The answer, empty where nobody is there to give one."""
    try:
        return ask(question)
    except EOFError:
        return ""


def _summary(plan: DownloadPlan) -> str:
    files = "\n".join(f"  {file.path}  {file.bytes / 1e6:,.1f} MB" for file in plan.files)
    licence = plan.licence or "none named"
    return f"{plan.repository}, {plan.bytes / 1e9:.2f} GB, licence: {licence}\n{files}"
