"""The command line's dealings with LoRA files: export options, `verify` and `convert`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.base_model import Family
from studio.domain.errors import InputError
from studio.domain.export import ExportOptions, Format, Labels, Storage, Verdict, with_suffix
from studio.domain.work import Exported
from studio.library.cards import card_of

if TYPE_CHECKING:
    from studio.engine.export.inspection import Findings

FAMILIES = {"sd1": Family.SD1, "sd2": Family.SD2, "sdxl": Family.SDXL}


def add_export_options(made: argparse.ArgumentParser) -> None:
    """What `options_from` reads."""
    _add_file_options(made, tuple(Format))
    made.add_argument("--with-prompts", action="store_true", help="tell the project's prompts in the file")


def _add_file_options(made: argparse.ArgumentParser, formats: Sequence[Format]) -> None:
    made.add_argument("--format", type=Format, choices=formats, default=Format.KOHYA)
    made.add_argument("--dtype", type=Storage, choices=list(Storage), default=Storage.FULL)
    made.add_argument("--strength", type=float, default=1.0, metavar="X", help="multiplies what the LoRA does")
    made.add_argument("--rank", type=int, metavar="N", help="reduce to this rank")
    made.add_argument("--author", default="")
    made.add_argument("--licence", default="")
    made.add_argument("--trigger", default="", metavar="WORDS", help="words that belong into a prompt")
    made.add_argument("--hint", default="", metavar="TEXT", help="how it is used")


def options_from(args: argparse.Namespace) -> ExportOptions:
    labels = Labels(author=args.author, licence=args.licence, trigger=args.trigger, hint=args.hint)
    return ExportOptions(args.format, args.dtype, args.strength, args.rank, labels, with_prompts=args.with_prompts)


def tell_exported(exported: Exported) -> None:
    """What was written and for which programs it was checked."""
    print(
        f"Wrote {exported.target}; read back, the largest difference is {exported.difference:.2g}, where the style "
        f"itself changes {exported.effect:.2g}.",
        file=sys.stderr,
    )
    if exported.lost:
        print(f"The smaller rank leaves out {exported.lost:.1%} of the change.", file=sys.stderr)
    told = _lines(exported.checked) if exported.checked else ["It is read wherever the base model is."]
    print("\n".join(told), file=sys.stderr)


def _lines(verdicts: Sequence[Verdict]) -> list[str]:
    good = [verdict.program for verdict in verdicts if verdict.reads]
    bad = [f"Not for {verdict.program}: {verdict.why}." for verdict in verdicts if not verdict.reads]
    return ["Checked for: " + (", ".join(good) or "no program") + ".", *bad]


def add_verify_options(made: argparse.ArgumentParser) -> None:
    made.add_argument("file", type=Path, metavar="FILE")
    made.add_argument("--base", type=Path, metavar="FILE", help="the base model it is meant for")
    made.add_argument("--json", action="store_true")


def verify(args: argparse.Namespace) -> None:
    """Say what a LoRA file is and which programs read it."""
    from studio.engine.export.inspection import inspect

    family = card_of(args.base).family if args.base else None
    if family is Family.OWN:
        raise InputError("{0} has a size of its own, which no other program knows.", args.base.name)
    found = inspect(args.file, family)
    if args.json:
        print(json.dumps(_facts(found), indent=2))
        return
    facts = _facts(found)
    for name in ("format", "family", "modules", "ranks", "alphas", "targets"):
        value = facts[name]
        print(f"{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
    for name, text in found.file.header.metadata.items():
        print(f"  {name}: {_one_line(text)}")
    for remark in found.remarks:
        print(f"Note: {remark}.")
    if found.family is None:
        print("Which base model it is for cannot be told; name one with --base.")
    print("\n".join(_lines(found.verdicts)))


def _one_line(text: str) -> str:
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    return line if len(line) <= 100 else f"{line[:97]}…"


def _facts(found: Findings) -> dict[str, object]:
    return {
        "format": found.file.naming.value,
        "family": found.family.value if found.family else "unknown",
        "modules": len(found.file.modules),
        "ranks": found.file.ranks,
        "alphas": list(found.alphas) or "none in the file",
        "targets": list(found.targets),
        "remarks": list(found.remarks),
        "programs": [asdict(verdict) for verdict in found.verdicts],
    }


def add_convert_options(made: argparse.ArgumentParser) -> None:
    made.add_argument("source", type=Path, metavar="IN")
    made.add_argument("target", type=Path, metavar="OUT")
    made.add_argument("--family", choices=FAMILIES, help="its kind of base model, where the file does not tell")
    made.add_argument("--alpha", type=float, metavar="X", help="in place of a wrong or missing one")
    _add_file_options(made, (Format.KOHYA, Format.PEFT))
    made.set_defaults(with_prompts=False)


def convert_file(args: argparse.Namespace) -> None:
    """Write a LoRA file anew in another format, or put right."""
    from studio.engine.export.inspection import convert, inspect

    target = with_suffix(args.target)
    family = FAMILIES.get(args.family or "")
    lost = convert(args.source, target, options_from(args), family, args.alpha)
    print(f"Wrote {target}.", file=sys.stderr)
    if lost:
        print(f"The smaller rank leaves out {lost:.1%} of the change.", file=sys.stderr)
    print("\n".join(_lines(inspect(target, family).verdicts)), file=sys.stderr)
