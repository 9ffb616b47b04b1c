"""What learning and drawing cost with models of full size: cases, and how they are measured.

The models are those of `tests/card`, the tiny ones of `tests/support`.
"""

import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]
sys.path[:0] = [str(TESTS / "card"), str(TESTS / "support")]
