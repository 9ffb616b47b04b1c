"""What NovelAI writes: `Description` is the prompt, `Comment` JSON with `prompt` and `uc`, the unwanted content.

Since its fourth model the prompt is in captions, `v4_prompt` and `v4_negative_prompt`: one for the picture and one for
each character. (NovelAI/novelai-image-metadata, `README.md`, `nai_meta.py`.)
"""

from __future__ import annotations

from collections.abc import Mapping

from studio.pictures.metadata.prompt import PicturePrompt, picture_prompt
from studio.pictures.metadata.values import Object, list_of, object_in, text_of

CHARACTERS_AT_MOST = 50


def from_novelai(texts: Mapping[str, object]) -> PicturePrompt | None:
    """None where no other mark than a description says that it is NovelAI's."""
    comment = object_in(texts.get("Comment"))
    is_theirs = "novelai" in text_of(texts.get("Software")).lower() or "v4_prompt" in comment or "uc" in comment
    if not is_theirs:
        return None
    prompt = _captions(comment, "v4_prompt") or text_of(comment.get("prompt")) or text_of(texts.get("Description"))
    negative = _captions(comment, "v4_negative_prompt") or text_of(comment.get("uc"))
    return picture_prompt(prompt, negative, "NovelAI")


def _captions(comment: Object, key: str) -> str:
    caption = object_in(object_in(comment.get(key)).get("caption"))
    characters = list_of(caption.get("char_captions"))[:CHARACTERS_AT_MOST]
    texts = [text_of(caption.get("base_caption")), *(text_of(object_in(one).get("char_caption")) for one in characters)]
    return ", ".join(text.strip() for text in texts if text.strip())
