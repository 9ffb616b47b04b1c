"""The command line's dealings with LoRA files: export options, `verify` and `convert`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from studio.cli.options import export_file, real, whole
from studio.domain.base_model import Family
from studio.domain.errors import InputError, ModelError
from studio.domain.events import Exported
from studio.domain.export import Compatibility, Dtype, ExportOptions, Format, Labels
from studio.domain.limits import ALPHA, RANK
from studio.domain.typed import number, path_of
from studio.library.header import printable, printable_name
from studio.library.model_card import card_of

if TYPE_CHECKING:
    from studio.engine.export.lora.inspection import Inspection

FAMILIES = {"sd1": Family.SD1, "sd2": Family.SD2, "sdxl": Family.SDXL}


def add_export_options(parser: argparse.ArgumentParser) -> None:
    """What `export_options_from` reads."""
    _add_file_options(parser, tuple(Format))
    parser.add_argument("--with-prompts", action="store_true", help="tell the project's prompts in the file")
    parser.add_argument(
        "--sidecars", action="store_true", help="trigger words beside the file too, for A1111 and Forge"
    )
    parser.add_argument("--replace", action="store_true", help="write over a file that is there")


def _add_file_options(parser: argparse.ArgumentParser, formats: Sequence[Format]) -> None:
    parser.add_argument("--format", type=Format, choices=formats, default=Format.KOHYA)
    parser.add_argument("--dtype", type=Dtype, choices=list(Dtype), default=Dtype.FULL)
    parser.add_argument("--strength", type=number, default=1.0, metavar="X", help="multiplies what the LoRA does")
    parser.add_argument("--rank", type=whole(RANK), metavar="N", help="reduce to this rank")
    parser.add_argument("--title", default="", metavar="NAME", help="its name, if not the file's")
    parser.add_argument("--author", default="")
    parser.add_argument("--licence", default="")
    parser.add_argument("--trigger", default="", metavar="WORDS", help="words that belong into a prompt")
    parser.add_argument("--hint", default="", metavar="TEXT", help="how it is used")


def export_options_from(args: argparse.Namespace) -> ExportOptions:
    labels = Labels(args.title, args.author, args.licence, args.trigger, args.hint)
    return ExportOptions(
        args.format,
        args.dtype,
        args.strength,
        args.rank,
        labels,
        sidecars=args.sidecars,
        with_prompts=args.with_prompts,
    )


def print_exported(exported: Exported) -> None:
    """What was written and for which programs it was checked."""
    print(
        f"Wrote {exported.target}; read back, the largest difference is {exported.difference:.2g}, where the style "
        f"itself changes {exported.effect:.2g}.",
        file=sys.stderr,
    )
    _print_lost(exported.lost)
    if exported.checked:
        print(_compatibility_text(exported.checked), file=sys.stderr)
    else:
        print("It is read wherever the base model is.", file=sys.stderr)


def _print_lost(lost: float) -> None:
    """`lost` is the share of the change that a smaller rank left out."""
    if lost:
        print(f"The smaller rank leaves out {lost:.1%} of the change.", file=sys.stderr)


def _compatibility_text(compatibilities: Sequence[Compatibility]) -> str:
    readers = [compatibility.program for compatibility in compatibilities if compatibility.reads]
    lines = ["Checked for: " + (", ".join(readers) or "no program") + "."]
    lines += [
        f"Not for {compatibility.program}: {compatibility.why}."
        for compatibility in compatibilities
        if not compatibility.reads
    ]
    return "\n".join(lines)


def add_verify_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=path_of, metavar="FILE")
    parser.add_argument("--base", type=path_of, metavar="FILE", help="the base model it is meant for")
    parser.add_argument("--json", action="store_true")


def verify(args: argparse.Namespace) -> None:
    """Say what a LoRA file is and which programs read it; ModelError where none does."""
    from studio.engine.export.lora.inspection import UNKNOWN_MODEL, inspect
    from studio.engine.lora.families import unknown_everywhere

    family = card_of(args.base).family if args.base else None
    # A single file has no configurations beside it, but a known family has those that come with Atelier.
    inspection = inspect(args.file, family, args.base if family is Family.OWN else None)
    facts = _facts(inspection)
    if args.json:
        print(json.dumps(facts, indent=2))
    else:
        _print_inspection(inspection, facts)

    unknown = unknown_everywhere(inspection.file) if inspection.family is None else None
    if unknown is not None:
        raise ModelError(UNKNOWN_MODEL, printable_name(args.file), printable(unknown))
    if inspection.family is None:
        raise InputError("Which base model {0} is for cannot be told; name one with --base.", printable_name(args.file))
    if not any(compatibility.reads for compatibility in inspection.compatibilities):
        raise ModelError("No program is known to read {0} whole.", printable_name(args.file))


def _print_inspection(inspection: Inspection, facts: dict[str, object]) -> None:
    for name in ("format", "family", "modules", "ranks", "alphas", "targets"):
        value = facts[name]
        print(f"{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
    for name, text in inspection.file.metadata.items():
        print(f"  {name}: {_one_line(text)}")
    for remark in inspection.remarks:
        print(f"Note: {remark}.")
    if inspection.compatibilities:
        print(_compatibility_text(inspection.compatibilities))


def _one_line(text: str) -> str:
    # Metadata are a stranger's text: control characters in it could rewrite the terminal.
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    return line if len(line) <= 100 else f"{line[:97]}…"


def _facts(inspection: Inspection) -> dict[str, object]:
    return {
        "format": inspection.file.naming.value,
        "family": inspection.family.value if inspection.family else "unknown",
        "modules": len(inspection.file.modules),
        "ranks": inspection.file.ranks,
        "alphas": list(inspection.alphas) or "none in the file",
        "targets": list(inspection.targets),
        "remarks": list(inspection.remarks),
        "programs": [asdict(compatibility) for compatibility in inspection.compatibilities],
    }


def add_convert_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", type=path_of, metavar="IN")
    parser.add_argument("target", type=export_file, metavar="OUT")
    parser.add_argument("--family", choices=FAMILIES, help="its kind of base model, where the file does not tell")
    parser.add_argument("--alpha", type=real(ALPHA), metavar="X", help="in place of a wrong or missing one")
    parser.add_argument(
        "--base", type=path_of, metavar="FILE", help="the base model, where a DoRA or its like needs it"
    )
    parser.add_argument("--drop", action="store_true", help="leave out what no LoRA can hold, such as biases")
    _add_file_options(parser, (Format.KOHYA, Format.PEFT))
    parser.set_defaults(with_prompts=False, sidecars=False)


def convert_file(args: argparse.Namespace) -> None:
    """Write a LoRA file anew in another format, or put right."""
    from studio.engine.export.lora.conversion import Wanted, convert

    wanted = Wanted(FAMILIES.get(args.family or ""), args.base, args.alpha, args.drop)
    converted = convert(args.source, args.target, export_options_from(args), wanted)
    print(f"Wrote {converted.target}.", file=sys.stderr)
    _print_lost(converted.lost)
    if converted.left_out:
        print(f"Left out {len(converted.left_out)} tensors, such as {converted.left_out[0]}.", file=sys.stderr)
    print(_compatibility_text(converted.compatibilities), file=sys.stderr)
