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
CATALOGUE = "atelier"
ERRORS = "errors"
HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'

Message = tuple[str, str]
"""Context and sentence."""


def gathered_messages() -> set[Message]:
    """Every message of the source; the command line speaks English."""
    trees = [
        ast.parse(path.read_text("utf-8"))
        for path in sorted(SOURCES.rglob("*.py"))
        if "cli" not in path.relative_to(SOURCES).parts
    ]
    error_classes = _subclasses(trees, "StudioError") | {"Phrase"}
    messages = set[Message]()
    for tree in trees:
        messages.update(_translated_messages(tree, "", _translating_functions(tree)))
        messages.update(_error_templates(tree, error_classes))
    return messages


def _subclasses(trees: list[ast.Module], name: str) -> set[str]:
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    names = {name}
    # A class may stand before its base, in another file; no chain of bases is longer than there are classes.
    for _ in classes:
        names |= {node.name for node in classes if any(_is_named(base, names) for base in node.bases)}
    return names


def _is_named(node: ast.expr, names: set[str]) -> bool:
    return isinstance(node, ast.Name) and node.id in names


def _translated_messages(node: ast.AST, owner: str, functions: dict[str, str]) -> Iterator[Message]:
    """What goes through `self.tr` of a class, through `translate`, or through a function that hands it on to that."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Call(func=ast.Attribute(attr="tr"), args=[ast.Constant(value=str(text)), *_]):
                # Qt looks a sentence up under the name of the class, so that is its context.
                yield owner, text
            case ast.Call(func=ast.Attribute(attr="translate"), args=[ast.Constant(context), ast.Constant(text)]):
                yield str(context), str(text)
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(text)), *_]) if name in functions:
                yield functions[name], text
        child_owner = child.name if isinstance(child, ast.ClassDef) else owner
        yield from _translated_messages(child, child_owner, functions)


def _translating_functions(tree: ast.Module) -> dict[str, str]:
    """Functions that translate what they are given, with the context in which they do."""
    contexts = {}
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                match node:
                    case ast.Call(func=ast.Attribute(attr="translate"), args=[ast.Constant(value=str(context)), *_]):
                        contexts[function.name] = context
    return contexts


def _error_templates(tree: ast.Module, error_classes: set[str]) -> Iterator[Message]:
    """The templates of errors, given where they are made, as a constant of the module or in one of its tables; and
    phrases."""
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    yield from _templates_in_tables(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(text)), *_]) if name in error_classes:
                yield ERRORS, text
            case ast.Call(func=ast.Name(id=name), args=[ast.Name(id=constant), *_]) if name in error_classes:
                if isinstance(constants.get(constant), str):
                    yield ERRORS, constants[constant]


def _templates_in_tables(tree: ast.Module) -> Iterator[Message]:
    for table in tree.body:
        for node in ast.walk(table) if isinstance(table, ast.Assign) else ():
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("{0} "):
                yield ERRORS, node.value


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
    # Without the lines of the source that Qt's own tool writes, which would change with every edit.
    root = ElementTree.Element(
        "TS", version="2.1", language=catalogue.stem.removeprefix(f"{CATALOGUE}_"), sourcelanguage="en"
    )
    contexts: dict[str, ElementTree.Element] = {}
    for (owner, source), translation in sorted(messages.items()):
        if owner not in contexts:
            contexts[owner] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[owner], "name").text = owner
        message = ElementTree.SubElement(contexts[owner], "message")
        ElementTree.SubElement(message, "source").text = source
        attributes = {} if translation else {"type": "unfinished"}
        ElementTree.SubElement(message, "translation", attributes).text = translation

    ElementTree.indent(root)
    catalogue.write_text(HEADER + ElementTree.tostring(root, "unicode") + "\n", "utf-8")


def main() -> None:
    gathered = gathered_messages()
    for catalogue in sorted(TARGETS.glob(f"{CATALOGUE}_*.ts")):
        translations = translated(catalogue)
        messages = {message: translations.get(message, "") for message in gathered}
        write(catalogue, messages)
        release = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([release, "-silent", catalogue], check=True)
        missing = sum(not translation for translation in messages.values())
        print(f"{catalogue.name}: {len(messages)} sentences, {missing} to be translated")


if __name__ == "__main__":
    main()
