"""What an artist asked for is read as it was written, also by a later version."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.domain.errors import InputError
from studio.domain.export import ExportOptions, Labels
from studio.domain.requests import AheadRequest, ExportRequest, decode_request, encode_request, kind_of


def test_an_export_that_an_earlier_version_kept_comes_back() -> None:
    request = ExportRequest(1, Path("style.safetensors"), ExportOptions(labels=Labels(title="Moths")))
    values = encode_request(request)
    # since this version it is told how the pictures were drawn
    del values["sampling"]
    assert decode_request(kind_of(request), values) == request


def test_pairs_to_draw_ahead_come_back() -> None:
    request = AheadRequest(pairs=100, before=7)
    assert decode_request(kind_of(request), encode_request(request)) == request


@pytest.mark.parametrize("values", [{"pairs": 0, "before": 7}, {"pairs": 10**6, "before": 7}, {"pairs": 5}])
def test_pairs_that_cannot_be_meant_are_refused(values: dict[str, object]) -> None:
    with pytest.raises((InputError, ValueError)):
        decode_request("ahead", values)
