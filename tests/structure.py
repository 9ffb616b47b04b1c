"""The figures of the code: how large its files, functions and folders are, and how densely it is written.

    python tests/structure.py [FOLDER]

Lines are physical lines. A packed assignment is `a, b = x, y` with as many values as targets.
"""

from __future__ import annotations

import ast
import io
import sys
import tokenize
from collections import Counter
from pathlib import Path
from statistics import median, quantiles

STUDIO = Path(__file__).parent.parent / "studio"


def function_lengths(tree: ast.AST) -> list[int]:
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return [(node.end_lineno or node.lineno) - node.lineno + 1 for node in functions]


def packed_assignments(tree: ast.AST) -> int:
    assignments = (
        node for node in ast.walk(tree) if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple)
    )
    return sum(any(isinstance(target, ast.Tuple) for target in node.targets) for node in assignments)


def comments(text: str) -> int:
    return sum(token.type == tokenize.COMMENT for token in tokenize.generate_tokens(io.StringIO(text).readline))


def figures(folder: Path) -> dict[str, float]:
    """What `main` prints, by name."""
    texts = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.py")}
    trees = [ast.parse(text) for text in texts.values()]
    lines = [text.count("\n") for text in texts.values()]
    lengths = [length for tree in trees for length in function_lengths(tree)]
    thousands = sum(lines) / 1000
    return {
        "files": len(texts),
        "lines": sum(lines),
        "largest file": max(lines),
        "median file": median(lines),
        "longest function": max(lengths),
        "function p95": quantiles(lengths, n=20)[-1],
        "comments per 1000 lines": sum(map(comments, texts.values())) / thousands,
        "packed assignments per 1000 lines": sum(map(packed_assignments, trees)) / thousands,
        "most files in one folder": max(Counter(path.parent for path in texts).values()),
    }


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else STUDIO
    for name, figure in figures(folder).items():
        print(f"{name:36}{figure:10.1f}".removesuffix(".0"))


if __name__ == "__main__":
    main()
