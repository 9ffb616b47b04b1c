"""The workflow as it stands in ComfyUI's window, as the graph that it would run.

`nodes` with `type`, `inputs` that name their link, and `widgets_values`, which have no names; `links` lead from an
output of a node to an input of another. (docs.comfy.org, “Workflow JSON”, 0.4 and 1.0.)
"""

from __future__ import annotations

from studio.pictures.metadata.values import Object, list_of, object_in, text_of

NODES_AT_MOST = 10_000
MUTED, BYPASSED = 2, 4
TEXT_WIDGETS = {
    "CLIPTextEncodeSDXL": ("text_g", "text_l"),
    "CLIPTextEncodeFlux": ("clip_l", "t5xxl"),
    "CLIPTextEncodeSD3": ("clip_l", "clip_g", "t5xxl", "empty_padding"),
    "CLIPTextEncodeHiDream": ("clip_l", "clip_g", "t5xxl", "llama"),
    "StringConcatenate": ("string_a", "string_b", "delimiter"),
    "Text Concatenate": ("delimiter", "clean_whitespace", "text_a", "text_b", "text_c", "text_d"),
}
"""What the widgets that hold texts are called, in their order; of other nodes the first one is `text`."""
NOTES = {"Note", "MarkdownNote"}
OTHER_TEXT = {"fixed", "randomize", "increment", "decrement"}


def graph_of_workflow(workflow: Object) -> dict[str, Object]:
    """Nodes by their numbers, in the form in which ComfyUI runs them; empty for what is no workflow."""
    nodes = [object_in(node) for node in list_of(workflow.get("nodes"))[:NODES_AT_MOST] if isinstance(node, dict)]
    origins = _origins(list_of(workflow.get("links")))
    senders = {_first_text(node): node for node in nodes if node.get("type") == "SetNode"}
    graph: dict[str, Object] = {}
    for node in nodes:
        kind = text_of(node.get("type"))
        if kind in NOTES or node.get("mode") == MUTED:
            continue
        graph[str(node.get("id"))] = {
            "class_type": "Reroute" if node.get("mode") == BYPASSED else kind,
            "inputs": _inputs(node, kind, origins, senders),
            "_meta": {"title": text_of(node.get("title"))},
        }
    return graph


def _origins(links: list[object]) -> dict[str, list[object]]:
    """From which node and output each link comes."""
    origins: dict[str, list[object]] = {}
    for link in links:
        match link:
            case [number, node, slot, *_]:
                origins[str(number)] = [node, slot]
            case {"id": number, "origin_id": node, "origin_slot": slot}:
                origins[str(number)] = [node, slot]
    return origins


def _inputs(node: Object, kind: str, origins: dict[str, list[object]], senders: dict[str, Object]) -> Object:
    """A link stands before what was typed into the same input earlier."""
    inputs = _texts(node, kind) if node.get("mode") != BYPASSED else {}
    source = senders.get(_first_text(node), {}) if kind == "GetNode" else node
    for entry in map(object_in, list_of(source.get("inputs"))):
        origin = origins.get(str(entry.get("link")))
        if origin:
            inputs[text_of(entry.get("name"))] = origin
    return inputs


def _texts(node: Object, kind: str) -> Object:
    values = node.get("widgets_values")
    if isinstance(values, dict):
        return {str(key): value for key, value in values.items() if isinstance(value, str)}
    texts = [value for value in list_of(values) if isinstance(value, str) and value not in OTHER_TEXT]
    names = TEXT_WIDGETS.get(kind, ("text",))
    return dict(zip(names, texts, strict=False))


def _first_text(node: Object) -> str:
    return next((value for value in list_of(node.get("widgets_values")) if isinstance(value, str)), "")
