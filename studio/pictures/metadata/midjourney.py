"""What Midjourney writes: the command in `Description`, and the beginning of it in the name of the file.

    a lighthouse at dusk --no people, boats --ar 3:2 --v 6 Job ID: a7421d2f-b262-44f9-977c-ac23e9c7d3e3
    user_a_lighthouse_at_dusk_a7421d2f-b262-44f9-977c-ac23e9c7d3e3_2.png

(docs.midjourney.com, “Parameter List” and “No”.)
"""

from __future__ import annotations

import re

from studio.pictures.metadata.prompt import PicturePrompt, picture_prompt

UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
JOB = re.compile(rf"Job ID:\s{{0,9}}{UUID}", re.IGNORECASE)
MARKS = re.compile(r"\s--(?:v|version|ar|aspect|style|stylize|s|chaos|niji|seed|q|quality|no|raw|iw|profile|p)\b")
FLAG = re.compile(r"(?:^|\s)(?:--|—)(?=[a-z])")
ADDRESS = re.compile(r"<?https?://[^\s>]+>?\s*")
NAME = re.compile(rf"(?P<user>[^_]+)_(?P<words>.+)_{UUID}(?:_[0-3])?(?: ?\(\d+\))?", re.IGNORECASE)


def from_description(text: str) -> PicturePrompt | None:
    """None where it has no mark of theirs."""
    job = JOB.search(text)
    if job is None and not MARKS.search(text):
        return None
    return _from_command(text[: job.start()] if job else text)


def from_name(stem: str) -> PicturePrompt | None:
    """Of the name without its ending; None for names of others."""
    found = NAME.fullmatch(stem)
    if found is None:
        return None
    return _from_command(found["words"].replace("_", " "))


def _from_command(command: str) -> PicturePrompt | None:
    prompt, *flags = FLAG.split(ADDRESS.sub("", command))
    unwanted = []
    for flag in flags:
        name, _, value = flag.partition(" ")
        if name == "no" and value.strip():
            unwanted.append(value.strip())
    return picture_prompt(prompt, ", ".join(unwanted), "Midjourney")
