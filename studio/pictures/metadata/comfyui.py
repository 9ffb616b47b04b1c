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
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from studio.pictures.metadata.prompt import PicturePrompt, picture_prompt
from studio.pictures.metadata.values import Object, list_of, object_in, text_of
from studio.pictures.metadata.workflow import graph_of_workflow

NODES_AT_MOST = 10_000
STEPS_AT_MOST = 5_000
"""Through how many nodes the words are followed, however often they cross."""
DEPTH_AT_MOST = 100
LETTERS_AT_MOST = 100_000

OUTPUTS = re.compile(r"save|preview|output|export", re.IGNORECASE)
SAMPLED_SIDES = {"positive", "guider", "conditioning"}
SAMPLERS_AT_MOST = 20
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

Link = tuple[str, int]
"""The number of a node, and of its output."""


@dataclass(frozen=True)
class _Node:
    kind: str
    title: str
    inputs: Object
    links: dict[str, Link]
    """Those of the inputs that are links."""

    @property
    def is_sampler(self) -> bool:
        return bool(SAMPLERS.search(self.kind)) and not SAMPLED_SIDES.isdisjoint(self.links)


Graph = Mapping[str, _Node]


def from_comfyui(texts: Mapping[str, object]) -> PicturePrompt | None:
    """Of the graph as it ran, else of the workflow as it stood in the window."""
    for nodes in (object_in(texts.get("prompt")), graph_of_workflow(object_in(texts.get("workflow")))):
        told = _told_by(_graph(nodes))
        if told is not None:
            return told
    return None


def _graph(nodes: Mapping[str, object]) -> Graph:
    graph = {}
    for key, value in list(nodes.items())[:NODES_AT_MOST]:
        if isinstance(value, dict) and isinstance(value.get("inputs"), dict):
            inputs = object_in(value["inputs"])
            links = {name: link for name, entry in inputs.items() if (link := _link(entry))}
            title = text_of(object_in(value.get("_meta")).get("title"))
            graph[key] = _Node(text_of(value.get("class_type")), title, inputs, links)
    return graph


def _link(value: object) -> Link | None:
    match list_of(value):
        case [(str() | int()) as key, int() as slot]:
            return str(key), slot
    return None


def _told_by(graph: Graph) -> PicturePrompt | None:
    for key in islice(_samplers(graph), SAMPLERS_AT_MOST):
        positive, negative = (_Words(graph, side).of_sampler(key) for side in ("positive", "negative"))
        told = picture_prompt(positive, negative, "ComfyUI")
        if told is not None and told.prompt:
            return told
    return _by_titles(graph)


def _samplers(graph: Graph) -> Iterator[str]:
    """Those that made the picture which was saved come first, the last of them before the others."""
    waiting = deque(key for key, node in graph.items() if OUTPUTS.search(node.kind))
    seen = set(waiting)
    while waiting:
        key = waiting.popleft()
        if graph[key].is_sampler:
            yield key
        for origin, _ in graph[key].links.values():
            if origin in graph and origin not in seen:
                seen.add(origin)
                waiting.append(origin)
    yield from (key for key, node in graph.items() if key not in seen and node.is_sampler)
    yield from (key for key, node in graph.items() if not node.is_sampler and "positive" in node.links)


def _by_titles(graph: Graph) -> PicturePrompt | None:
    """Of a graph without a sampler that is known: what its encoders are called."""
    sides = {"positive": "", "negative": ""}
    for key, node in graph.items():
        if ENCODERS.search(node.kind):
            side = "negative" if "negative" in node.title.lower() else "positive"
            sides[side] = sides[side] or _Words(graph, side).at((key, 0))
    return picture_prompt(sides["positive"], sides["negative"], "ComfyUI")


@dataclass
class _Words:
    """Follows the links of a graph to the words for one side, "positive" or "negative"."""

    graph: Graph
    side: str
    _left: int = STEPS_AT_MOST
    _path: set[Link] = field(default_factory=set)
    _known: dict[Link, str] = field(default_factory=dict)

    def of_sampler(self, key: str) -> str:
        """What a sampler, or its guider, was told on this side; one without the side has no words for it."""
        node = self.graph[key]
        if self.side in node.inputs:
            return self._value(node.inputs[self.side])
        guider = node.links.get("guider")
        if guider is not None and guider[0] in self.graph and guider[0] != key:
            inner = self.graph[guider[0]]
            name = self.side if self.side in inner.inputs else "conditioning"
            return self._value(inner.inputs.get(name)) if name == self.side or self.side == "positive" else ""
        return self._value(node.inputs.get("conditioning")) if self.side == "positive" else ""

    def at(self, link: Link) -> str:
        """The words that come out of an output of a node; empty where it leads in a circle or nowhere."""
        if link in self._known:
            return self._known[link]
        self._left -= 1
        node = self.graph.get(link[0])
        if node is None or link in self._path or self._left < 0 or len(self._path) > DEPTH_AT_MOST:
            return ""
        if WITHOUT_WORDS.search(node.kind):
            return ""
        self._path.add(link)
        words = self._known[link] = self._of(node, link[1])[:LETTERS_AT_MOST]
        self._path.discard(link)
        return words

    def _of(self, node: _Node, slot: int) -> str:
        if "positive" in node.inputs or "negative" in node.inputs:
            # With both coming in as links, the first output is the positive one.
            is_passed_on = {"positive", "negative"} <= node.links.keys() and slot in (0, 1)
            return self._value(node.inputs.get(("positive", "negative")[slot] if is_passed_on else self.side))
        conditioning = [link for name, link in node.links.items() if CONDITIONING.match(name)]
        if conditioning:
            return _together(dict.fromkeys(self.at(link) for link in conditioning), ", ")
        words = [self._value(value) for name, value in node.inputs.items() if WORDS.match(name)]
        if any(words):
            if not PARTS.search(node.kind):
                return _together(dict.fromkeys(words), ", ")
            return _together(
                words, next((text_of(node.inputs[name]) for name in SEPARATORS if name in node.inputs), ", ")
            )
        others = (self.at(link) for name, link in node.links.items() if not OTHER_THINGS.search(name))
        return next((text for text in others if text), "")

    def _value(self, value: object) -> str:
        link = _link(value)
        return self.at(link) if link else text_of(value)


def _together(texts: Iterable[str], separator: str) -> str:
    return separator.join(text for text in texts if text.strip())
