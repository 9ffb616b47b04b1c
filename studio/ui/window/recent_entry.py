"""What the recent list tells of the open project."""

from __future__ import annotations

from contextlib import suppress
from itertools import islice

from studio.controller.program.recent_projects import RecentProject, RecentProjects
from studio.domain.errors import StudioError
from studio.session.read_only import ReadOnlySession
from studio.ui.widgets.formatting import now


class RecentEntry:
    """The line of one project at a time, with the moment at which it was voted on last."""

    def __init__(self, recents: RecentProjects) -> None:
        self._recents = recents
        self._voted = ""

    def take_up(self, session: ReadOnlySession) -> None:
        """The project has just been opened."""
        recent = self._recents.known(session.project.folder, session.project.id)
        self._voted = recent.voted if recent else ""
        self.write(session)

    def write(self, session: ReadOnlySession) -> None:
        """Put the project at the top of the list as it is now."""
        project = session.project
        votes = project.votes.counts.all
        recent = self._recents.known(project.folder, project.id)
        if recent is None or recent.votes != votes:
            self._voted = now().isoformat() if votes else ""
        name = project.settings.name
        thumbnail = _newest_winner(session)
        self._recents.put(RecentProject(str(project.folder), name, votes, self._voted, thumbnail, project.id))


def _newest_winner(session: ReadOnlySession) -> str:
    votes = session.project.votes
    won = islice((answer for answer in votes.newest_answers() if answer.winner is not None), 1)
    with suppress(StudioError):
        for vote in votes.votes_of(list(won)):
            return str(vote.winner.image) if vote.winner is not None else ""
    return ""
