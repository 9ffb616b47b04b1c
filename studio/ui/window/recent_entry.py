"""What the recent list tells of the open project."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path

from studio.controller.program.recent_projects import RecentProject, RecentProjects
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.session.read_only import ReadOnlySession
from studio.ui.widgets.formatting import now


class RecentEntry:
    """The line of one project at a time, with the moment at which it was voted on last."""

    def __init__(self, recents: RecentProjects) -> None:
        self._recents = recents
        self._voted = ""
        self._has_picture = False

    def take_up(self, controller: ProjectController) -> bool:
        """The project has just been opened; it is listed at once, and with its first picture once there is one. Whether
        it is the first that was ever listed."""
        is_first = not self._recents.names()
        session = controller.session
        controller.pair_changed.connect(partial(self._on_pair_changed, session))
        recent = self._recents.known(session.project.folder, session.project.id)
        self._voted = recent.voted if recent else ""
        self.write(session)
        return is_first

    def write(self, session: ReadOnlySession) -> None:
        """Put the project at the top of the list as it is now."""
        project = session.project
        votes = project.votes.counts.all
        recent = self._recents.known(project.folder, project.id)
        if recent is None or recent.votes != votes:
            self._voted = now().isoformat() if votes else ""
        name = project.settings.name
        thumbnail = _newest_winner(session) or _newest_picture(session)
        self._has_picture = bool(thumbnail)
        self._recents.put(RecentProject(str(project.folder), name, votes, self._voted, thumbnail, project.id))

    def _on_pair_changed(self, session: ReadOnlySession) -> None:
        if not self._has_picture:
            self.write(session)

    def listed(self, session: ReadOnlySession | None) -> tuple[list[RecentProject], Path | None]:
        """What the start page shows, with the folder of the open project if there is one that is still there."""
        opened = None
        if session is not None:
            self.write(session)
            opened = session.project.folder if session.project.in_place else None
        return self._recents.all(opened), opened


def _newest_picture(session: ReadOnlySession) -> str:
    """Before the first vote: one of those that wait for it."""
    with suppress(StudioError):
        for group in session.project.groups.newest_of_rounds(1):
            return str(group.left.image)
    return ""


def _newest_winner(session: ReadOnlySession) -> str:
    votes = session.project.votes
    won = islice((answer for answer in votes.newest_answers() if answer.winner is not None), 1)
    with suppress(StudioError):
        for vote in votes.votes_of(list(won)):
            return str(vote.winner.image) if vote.winner is not None else ""
    return ""
