"""What an artist asked for is read as it was written, also by a later version."""

from __future__ import annotations

from pathlib import Path

from studio.domain.export import ExportOptions, Labels
from studio.domain.requests import ExportRequest, decode_request, encode_request, kind_of


def test_an_export_that_an_earlier_version_kept_comes_back() -> None:
    request = ExportRequest(1, Path("style.safetensors"), ExportOptions(labels=Labels(title="Moths")))
    values = encode_request(request)
    # since this version it is told how the pictures were drawn
    del values["sampling"]
    assert decode_request(kind_of(request), values) == request
