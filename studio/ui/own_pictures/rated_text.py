"""What would come of pictures from elsewhere, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.session.brought.sorting import Sorted
from studio.ui.widgets.formatting import counted


def _tr(text: str) -> str:
    return QCoreApplication.translate("OwnPictures", text)


def summary_text(found: Sorted) -> str:
    """“48 pictures: 16 groups of 3 prompts to vote on. 5 are left out.”"""
    grouped = [picture for group in found.groups for picture in group.pictures]
    count = len(grouped) + len(found.liked)
    sentence = _tr("{0}: {1}.").format(counted(count, _tr("picture"), _tr("pictures")), ", ".join(_parts(found)))
    refused = sum(remark.refused for remark in found.remarks)
    if not refused:
        return sentence
    left_out = _tr("1 is left out.") if refused == 1 else _tr("{0} are left out.").format(refused)
    return f"{sentence} {left_out}"


def _parts(found: Sorted) -> list[str]:
    """What they come as."""
    open_groups = [group for group in found.groups if group.better is None]
    votes = len(found.groups) - len(open_groups)
    prompts = len({(group.pictures[0].prompt, group.pictures[0].negative) for group in open_groups})
    liked = sum(picture.likes for picture in found.liked)
    disliked = len(found.liked) - liked
    parts = []
    if open_groups:
        groups = counted(len(open_groups), _tr("group"), _tr("groups"))
        of_prompts = counted(prompts, _tr("prompt"), _tr("prompts"))
        parts.append(_tr("{0} of {1} to vote on").format(groups, of_prompts))
    if votes:
        parts.append(_tr("{0} that you gave already").format(counted(votes, _tr("vote"), _tr("votes"))))
    if liked:
        parts.append(_tr("{0} that you like").format(liked))
    if disliked:
        parts.append(_tr("{0} that you do not like").format(disliked))
    return parts
