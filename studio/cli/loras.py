"""The command line's dealings with LoRA files: export options, `verify` and `convert`."""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.base_model import Family
from studio.domain.errors import InputError, ModelError
from studio.domain.events import Exported
from studio.domain.export import Compatibility, ExportOptions, Format, Labels, Storage
from studio.library.cards import card_of
from studio.library.header import shown

if TYPE_CHECKING:
    from studio.engine.export.lora.inspection import Findings

FAMILIES = {"sd1": Family.SD1, "sd2": Family.SD2, "sdxl": Family.SDXL}


def add_export_options(made: argparse.ArgumentParser) -> None:
    """What `options_from` reads."""
    _add_file_options(made, tuple(Format))
    made.add_argument("--with-prompts", action="store_true", help="tell the project's prompts in the file")
    made.add_argument("--sidecars", action="store_true", help="trigger words beside the file too, for A1111 and Forge")
    made.add_argument("--replace", action="store_true", help="write over a file that is there")


def _add_file_options(made: argparse.ArgumentParser, formats: Sequence[Format]) -> None:
    made.add_argument("--format", type=Format, choices=formats, default=Format.KOHYA)
    made.add_argument("--dtype", type=Storage, choices=list(Storage), default=Storage.FULL)
    made.add_argument("--strength", type=float, default=1.0, metavar="X", help="multiplies what the LoRA does")
    made.add_argument("--rank", type=int, metavar="N", help="reduce to this rank")
    made.add_argument("--title", default="", metavar="NAME", help="its name, if not the file's")
    made.add_argument("--author", default="")
    made.add_argument("--licence", default="")
    made.add_argument("--trigger", default="", metavar="WORDS", help="words that belong into a prompt")
    made.add_argument("--hint", default="", metavar="TEXT", help="how it is used")


def options_from(args: argparse.Namespace) -> ExportOptions:
    labels = Labels(args.title, args.author, args.licence, args.trigger, args.hint)
    more = {"sidecars": args.sidecars, "with_prompts": args.with_prompts}
    return ExportOptions(args.format, args.dtype, args.strength, args.rank, labels, **more)


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


def _lines(compatibilities: Sequence[Compatibility]) -> list[str]:
    good = [compatibility.program for compatibility in compatibilities if compatibility.reads]
    bad = [
        f"Not for {compatibility.program}: {compatibility.why}."
        for compatibility in compatibilities
        if not compatibility.reads
    ]
    return ["Checked for: " + (", ".join(good) or "no program") + ".", *bad]


def add_verify_options(made: argparse.ArgumentParser) -> None:
    made.add_argument("file", type=Path, metavar="FILE")
    made.add_argument("--base", type=Path, metavar="FILE", help="the base model it is meant for")
    made.add_argument("--json", action="store_true")


def verify(args: argparse.Namespace) -> None:
    """Say what a LoRA file is and which programs read it; ModelError where none does."""
    from studio.engine.export.lora.inspection import inspect
    from studio.engine.export.lora.module_shapes import configured, full_size

    family = card_of(args.base).family if args.base else None
    table = configured(args.base) if family is Family.OWN else full_size(family) if family else None
    found = inspect(args.file, table)
    facts = _facts(found)
    if args.json:
        print(json.dumps(facts, indent=2))
    else:
        _tell(found, facts)
    if found.family is None:
        raise InputError("Which base model {0} is for cannot be told; name one with --base.", shown(args.file))
    if not any(compatibility.reads for compatibility in found.compatibilities):
        raise ModelError("No program is known to read {0} whole.", shown(args.file))


def _tell(found: Findings, facts: dict[str, object]) -> None:
    for name in ("format", "family", "modules", "ranks", "alphas", "targets"):
        value = facts[name]
        print(f"{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
    for name, text in found.file.header.metadata.items():
        print(f"  {name}: {_one_line(text)}")
    for remark in found.remarks:
        print(f"Note: {remark}.")
    if found.compatibilities:
        print("\n".join(_lines(found.compatibilities)))


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
        "programs": [asdict(compatibility) for compatibility in found.compatibilities],
    }


def add_convert_options(made: argparse.ArgumentParser) -> None:
    made.add_argument("source", type=Path, metavar="IN")
    made.add_argument("target", type=Path, metavar="OUT")
    made.add_argument("--family", choices=FAMILIES, help="its kind of base model, where the file does not tell")
    made.add_argument("--alpha", type=float, metavar="X", help="in place of a wrong or missing one")
    _add_file_options(made, (Format.KOHYA, Format.PEFT))
    made.set_defaults(with_prompts=False, sidecars=False)


def convert_file(args: argparse.Namespace) -> None:
    """Write a LoRA file anew in another format, or put right."""
    from studio.engine.export.lora.inspection import convert, inspect
    from studio.engine.export.lora.module_shapes import full_size

    if args.alpha is not None and not math.isfinite(args.alpha):
        raise InputError("An alpha of {0} is no strength; most often it is the rank or half of it.", args.alpha)
    family = FAMILIES.get(args.family or "")
    target, lost = convert(args.source, args.target, options_from(args), family, args.alpha)
    print(f"Wrote {target}.", file=sys.stderr)
    if lost:
        print(f"The smaller rank leaves out {lost:.1%} of the change.", file=sys.stderr)
    print("\n".join(_lines(inspect(target, full_size(family) if family else None).compatibilities)), file=sys.stderr)
