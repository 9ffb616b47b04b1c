"""The graph of nodes that ComfyUI writes: from the sampler back to the words that it was told.

`prompt` is the graph as it ran: nodes by their numbers, each with `class_type` and `inputs`, an input being a value or
a link, the number of a node with that of its output. (comfyanonymous/ComfyUI: `nodes.py`, and in `comfy_extras`
`nodes_images.py`, `nodes_clip_sdxl.py`, `nodes_flux.py`, `nodes_sd3.py`, `nodes_custom_sampler.py`, `nodes_string.py`.)
Nodes of others have the same names for the same things more often than not, so one that is not known is looked through
by those.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from studio.pictures.metadata.prompt import PicturePrompt, picture_prompt
from studio.pictures.metadata.values import Object, list_of, object_in, text_of
from studio.pictures.metadata.workflow import graph_of_workflow

NODES_AT_MOST = 10_000
STEPS_AT_MOST = 5_000
"""Through how many nodes the words are followed, however often they cross."""
DEPTH_AT_MOST = 100
LETTERS_AT_MOST = 100_000

OUTPUTS = re.compile(r"save|preview|output|export", re.IGNORECASE)
SAMPLERS = re.compile(r"sampler|guider", re.IGNORECASE)
ENCODERS = re.compile(r"textencode|text_encode|clipencode|prompt", re.IGNORECASE)
WITHOUT_WORDS = re.compile(r"zeroout|emptyconditioning", re.IGNORECASE)
WORDS = re.compile(
    r"^(text|string|prompt|value|populated_text|wildcard_text|positive_prompt|negative_prompt|clip_[lg]|t5xxl|llama"
    r"|(text|string|str|prompt)[_ ]?[a-z0-9]{1,2}|anything|any|input|)$",
    re.IGNORECASE,
)
CONDITIONING = re.compile(
    r"^(conditioning|cond|positive|negative|guider|conditioning_?(\d+|to|from|[ab]))$", re.IGNORECASE
)
OTHER_THINGS = re.compile(
    r"model|clip$|vae|image|latent|mask|sampler|sigmas|noise|control_net|style|seed|width|height|steps", re.IGNORECASE
)
PARTS = re.compile(r"concat|combine|join|append|average", re.IGNORECASE)
SEPARATORS = ("delimiter", "separator")

Graph = Mapping[str, Object]
Link = tuple[str, int]


def from_comfyui(texts: Mapping[str, object]) -> PicturePrompt | None:
    """Of the graph as it ran, else of the workflow as it stood in the window."""
    for graph in (_graph_that_ran(texts.get("prompt")), graph_of_workflow(object_in(texts.get("workflow")))):
        told = _told_by(graph)
        if told is not None:
            return told
    return None


def _graph_that_ran(text: object) -> Graph:
    nodes = {key: object_in(node) for key, node in object_in(text).items() if isinstance(node, dict)}
    return {key: node for key, node in nodes.items() if "inputs" in node} if len(nodes) <= NODES_AT_MOST else {}


def _told_by(graph: Graph) -> PicturePrompt | None:
    for key in _samplers(graph):
        positive, negative = (_Words(graph, side).at((key, 0)) for side in ("positive", "negative"))
        told = picture_prompt(positive, negative, "ComfyUI")
        if told is not None and told.prompt:
            return told
    return _by_titles(graph)


def _samplers(graph: Graph) -> Iterator[str]:
    """Those that made the picture which was saved come first, the last of them before the others."""
    waiting = deque(key for key, node in graph.items() if OUTPUTS.search(_class(node)))
    seen = set(waiting)
    told = set()
    while waiting:
        key = waiting.popleft()
        if _is_sampler(graph[key]):
            told.add(key)
            yield key
        for link in _links(graph[key]).values():
            if link[0] in graph and link[0] not in seen:
                seen.add(link[0])
                waiting.append(link[0])
    yield from (key for key, node in graph.items() if key not in told and _is_sampler(node))
    yield from (key for key, node in graph.items() if key not in told and "positive" in _links(node))


def _is_sampler(node: Object) -> bool:
    inputs = _links(node)
    return bool(SAMPLERS.search(_class(node))) and any(
        name in inputs for name in ("positive", "guider", "conditioning")
    )


def _by_titles(graph: Graph) -> PicturePrompt | None:
    """Of a graph without a sampler that is known: what its encoders are called."""
    sides = {"positive": "", "negative": ""}
    for key, node in graph.items():
        if not ENCODERS.search(_class(node)):
            continue
        title = text_of(object_in(node.get("_meta")).get("title")).lower()
        side = "negative" if "negative" in title else "positive"
        sides[side] = sides[side] or _Words(graph, side).at((key, 0))
    return picture_prompt(sides["positive"], sides["negative"], "ComfyUI")


@dataclass
class _Words:
    """Follows the links of a graph to the words for one side, "positive" or "negative"."""

    graph: Graph
    side: str
    _left: int = STEPS_AT_MOST
    _path: set[Link] = field(default_factory=set)

    def at(self, link: Link) -> str:
        """The words that come out of an output of a node; empty where it leads in a circle or nowhere."""
        self._left -= 1
        node = self.graph.get(link[0])
        if node is None or link in self._path or self._left < 0 or len(self._path) > DEPTH_AT_MOST:
            return ""
        if WITHOUT_WORDS.search(_class(node)):
            return ""
        self._path.add(link)
        try:
            return self._of(node, link[1])[:LETTERS_AT_MOST]
        finally:
            self._path.discard(link)

    def _of(self, node: Object, slot: int) -> str:
        links, inputs = _links(node), object_in(node.get("inputs"))
        sides = [name for name in ("positive", "negative") if name in inputs]
        if sides:
            return self._of_side(node, slot)
        conditioning = [link for name, link in links.items() if CONDITIONING.match(name)]
        if conditioning:
            return _together([self.at(link) for link in conditioning], ", ")
        words = [self._value(inputs[name]) for name in inputs if WORDS.match(name)]
        if any(words):
            separator = next((inputs[name] for name in SEPARATORS if isinstance(inputs.get(name), str)), ", ")
            is_whole = bool(PARTS.search(_class(node)))
            return _together(words, text_of(separator) if is_whole else ", ", keep_repeated=is_whole)
        others = [self.at(link) for name, link in links.items() if not OTHER_THINGS.search(name)]
        return next((text for text in others if text), "")

    def _of_side(self, node: Object, slot: int) -> str:
        """Of a node with both sides: its first output is the positive one where both come in as links."""
        inputs, links = object_in(node.get("inputs")), _links(node)
        name = self.side
        if {"positive", "negative"} <= links.keys() and not _is_sampler(node) and slot in (0, 1):
            name = ("positive", "negative")[slot]
        return self._value(inputs.get(name))

    def _value(self, value: object) -> str:
        link = _link(value)
        return self.at(link) if link else text_of(value)


def _together(texts: list[str], separator: str, *, keep_repeated: bool = False) -> str:
    """SDXL and Flux have one text for each encoder, most often the same."""
    told = [text for text in texts if text.strip()]
    return separator.join(told if keep_repeated else dict.fromkeys(told))


def _class(node: Object) -> str:
    return text_of(node.get("class_type"))


def _links(node: Object) -> dict[str, Link]:
    inputs = object_in(node.get("inputs"))
    return {name: link for name, value in inputs.items() if (link := _link(value))}


def _link(value: object) -> Link | None:
    match list_of(value):
        case [(str() | int()) as key, int() as slot]:
            return str(key), slot
    return None
