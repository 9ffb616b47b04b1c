"""Gathers every sentence of the window for translation.

    python packaging/translations.py

Brings `resources/translations/atelier_*.ts` up to date with the source: new sentences come in unfinished, those that
are gone leave. Translate the unfinished ones, then run it again: it also compiles the `.qm` files that the window
reads. Qt's own gatherer knows neither the helper functions nor the errors of the layers below the window.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "studio"
TARGETS = ROOT / "resources" / "translations"
ERRORS = "errors"
HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'

Message = tuple[str, str]
"""Context and sentence."""


def gathered() -> set[Message]:
    """Every message of the source; the command line speaks English."""
    trees = [
        ast.parse(path.read_text("utf-8"))
        for path in sorted(SOURCES.rglob("*.py"))
        if "cli" not in path.relative_to(SOURCES).parts
    ]
    errors = _subclasses(trees, "StudioError")
    return {message for tree in trees for message in (*_said(tree, "", _speakers(tree)), *_raised(tree, errors))}


def _subclasses(trees: list[ast.Module], name: str) -> set[str]:
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    found = {name}
    for _ in classes:
        found |= {one.name for one in classes for base in one.bases if isinstance(base, ast.Name) and base.id in found}
    return found


def _said(node: ast.AST, owner: str, speakers: dict[str, str]) -> Iterator[Message]:
    """What goes through `self.tr` of a class, through `translate`, or through a function that hands it on to that."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Call(func=ast.Attribute(attr="tr"), args=[ast.Constant(value=str(text)), *_]):
                yield owner, text
            case ast.Call(func=ast.Attribute(attr="translate"), args=[ast.Constant(context), ast.Constant(text)]):
                yield str(context), str(text)
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(text)), *_]) if name in speakers:
                yield speakers[name], text
        yield from _said(child, child.name if isinstance(child, ast.ClassDef) else owner, speakers)


def _speakers(tree: ast.Module) -> dict[str, str]:
    """Functions that translate what they are given, with the context in which they do."""
    found = {}
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                match node:
                    case ast.Call(func=ast.Attribute(attr="translate"), args=[ast.Constant(value=str(context)), *_]):
                        found[function.name] = context
    return found


def _raised(tree: ast.Module, errors: set[str]) -> Iterator[Message]:
    """The templates of errors, given where they are made, as a constant of the module or in one of its tables."""
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for table in tree.body:
        for node in ast.walk(table) if isinstance(table, ast.Assign) else ():
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("{0} "):
                yield ERRORS, node.value
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(text)), *_]) if name in errors:
                yield ERRORS, text
            case ast.Call(func=ast.Name(id=name), args=[ast.Name(id=constant), *_]) if name in errors:
                if constant in constants:
                    yield ERRORS, constants[constant]


def translated(catalogue: Path) -> dict[Message, str]:
    """What a `.ts` file says; an unfinished translation is empty."""
    root = ElementTree.parse(catalogue).getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in root.iter("context")
        for message in context.iter("message")
    }


def write(catalogue: Path, messages: dict[Message, str]) -> None:
    """A `.ts` file, in the order of the alphabet."""
    root = ElementTree.Element("TS", version="2.1", language=catalogue.stem.rpartition("_")[2], sourcelanguage="en")
    context = root
    name = None
    for (owner, source), translation in sorted(messages.items()):
        if owner != name:
            context = ElementTree.SubElement(root, "context")
            name = owner
            ElementTree.SubElement(context, "name").text = owner
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        ElementTree.SubElement(message, "translation", {} if translation else {"type": "unfinished"}).text = translation
    ElementTree.indent(root)
    catalogue.write_text(HEADER + ElementTree.tostring(root, "unicode") + "\n", "utf-8")


def main() -> None:
    wanted = gathered()
    for catalogue in sorted(TARGETS.glob("*.ts")):
        known = translated(catalogue)
        messages = {message: known.get(message, "") for message in wanted}
        write(catalogue, messages)
        release = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([release, "-silent", catalogue], check=True)
        missing = sum(not translation for translation in messages.values())
        print(f"{catalogue.name}: {len(messages)} sentences, {missing} to be translated")


if __name__ == "__main__":
    main()
