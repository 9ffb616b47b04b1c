"""A hub on this machine that speaks as the Hugging Face hub does, and can misbehave."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

COMMIT = "0123456789abcdef0123456789abcdef01234567"


class Hub(ThreadingHTTPServer):
    """Holds repositories of files in memory; the flags make it misbehave."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.repositories: dict[str, dict[str, bytes]] = {}
        self.licence = "openrail++"
        self.token = ""
        self.gated_files = False
        self.breaks_after: int | None = None
        self.ranges = True
        self.stalls = threading.Event()
        self.released = threading.Event()
        self.wrong_sums = False
        self.sends_to: Hub | None = None
        self.asked: list[tuple[str, str | None, str | None]] = []
        """(path, Range, Authorization) of each request for a file."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Hub
    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        if self.path.startswith("/api/models/"):
            self._describe()
        else:
            self._send()

    def _describe(self) -> None:
        asked = re.fullmatch(r"/api/models/([^/]+/[^/]+)(?:/revision/([^?]+))?(?:\?.*)?", self.path)
        name, revision = (asked[1], asked[2] or "main") if asked else ("", "")
        files = self.server.repositories.get(name)
        if files is None:
            self._answer(404, {"error": "Repository not found"}, "RepoNotFound")
        elif self.server.token and self.headers.get("Authorization") != f"Bearer {self.server.token}":
            self._answer(403, {"error": "Access to this model is restricted"}, "GatedRepo")
        elif revision not in {"main", COMMIT}:
            self._answer(404, {"error": "Revision not found"}, "RevisionNotFound")
        else:
            self._answer(200, self._info(name, files))

    def _info(self, name: str, files: dict[str, bytes]) -> dict[str, Any]:
        siblings: list[dict[str, Any]] = []
        for path, content in files.items():
            one: dict[str, Any] = {"rfilename": path, "size": len(content), "blobId": "0"}
            if path.endswith((".safetensors", ".bin")):
                shown = b"other" if self.server.wrong_sums else content
                one["lfs"] = {"sha256": hashlib.sha256(shown).hexdigest(), "size": len(content), "pointerSize": 1}
            siblings.append(one)
        tags = [f"license:{self.server.licence}"] if self.server.licence else []
        return {"id": name, "sha": COMMIT, "tags": tags, "siblings": siblings, "private": False, "downloads": 0}

    def _answer(self, status: int, content: dict[str, Any], code: str = "") -> None:
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if code:
            self.send_header("X-Error-Code", code)
            self.send_header("X-Error-Message", str(content["error"]))
        self.end_headers()
        self.wfile.write(body)

    def _send(self) -> None:
        hub = self.server
        hub.asked.append((self.path, self.headers.get("Range"), self.headers.get("Authorization")))
        asked = re.fullmatch(r"/([^/]+/[^/]+)/resolve/[^/]+/(.+)", self.path)
        if hub.gated_files:
            self._answer(403, {"error": "restricted"}, "GatedRepo")
            return
        if hub.sends_to is not None:
            self.send_response(302)
            self.send_header("Location", hub.sends_to.address.replace("127.0.0.1", "localhost") + self.path)
            self.end_headers()
            return
        content = hub.repositories[asked[1]][asked[2]] if asked else b""
        begin = int((self.headers.get("Range") or "bytes=0-")[6:-1]) if hub.ranges else 0
        self.send_response(206 if begin else 200)
        if begin:
            self.send_header("Content-Range", f"bytes {begin}-{len(content) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(content) - begin))
        self.end_headers()
        end = len(content) if hub.breaks_after is None else min(len(content), begin + hub.breaks_after)
        self.wfile.write(content[begin:end])
        if hub.stalls.is_set():
            self.wfile.flush()
            hub.released.wait(20)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def stand_in_hub() -> Iterator[Hub]:
    hub = Hub()
    thread = threading.Thread(target=hub.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        hub.released.set()
        hub.shutdown()
        hub.server_close()
        thread.join()
