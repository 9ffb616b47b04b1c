"""What the start page is to show of a project that was worked on."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import islice

from studio.controller.program.recent_projects import RecentProject, RecentProjects
from studio.store.read_only import ReadOnlyProject


def remember(recents: RecentProjects, project: ReadOnlyProject) -> None:
    """Set the project at the top of the list, with the picture that was liked last."""
    votes = project.votes.counts.all
    liked = (answer for answer in project.votes.newest_answers() if answer.winner is not None)
    newest = [vote.winner.image for vote in project.votes.votes_of([*islice(liked, 1)]) if vote.winner is not None]
    known = recents.known(project.folder, project.id)
    if known is not None and known.votes == votes:
        voted = known.voted
    else:
        voted = datetime.now(UTC).isoformat() if votes else ""
    thumbnail = str(newest[0]) if newest else ""
    recents.put(RecentProject(str(project.folder), project.settings.name, votes, voted, thumbnail, project.id))
