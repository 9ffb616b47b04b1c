"""The few blind tests and repeated pairs that are mixed into the rounds, to prove what was learned."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from studio.assets import base_of
from studio.domain.jobs import GenerateBlindTest, ModelVariant
from studio.domain.project import Checkpoint
from studio.domain.votes import Group, Purpose
from studio.session.sampling_plan import SamplingPlan
from studio.store.read_only import ReadOnlyProject

BLIND_TESTS_PER_CHECKPOINT = 2
REPEAT_EVERY = 16
REPEAT_AFTER = 20
"""Of 20 votes about one is a repeat and two are blind tests."""


def blind_test_due(project: ReadOnlyProject) -> bool:
    """Whether the head has not had its share of blind tests yet and there is a control prompt to draw one on."""
    head = project.checkpoints.head
    has_controls = any(prompt.control and prompt.active for prompt in project.prompts.all())
    if head is None or not has_controls:
        return False
    return project.groups.count(Purpose.BLIND_TEST, head.id) < BLIND_TESTS_PER_CHECKPOINT


def blind_test_job(project: ReadOnlyProject, plan: SamplingPlan) -> GenerateBlindTest | None:
    """Draw a pair for the blind test of the head, if one is due.

    It is compared with the base and with the checkpoint before it, in turn, on control prompts.
    """
    head = project.checkpoints.head
    if head is None or not blind_test_due(project):
        return None
    count = project.groups.count(Purpose.BLIND_TEST, head.id)
    older = _parent_to_compare(project, head) if count % 2 else None
    variants = (_variant(older), _variant(head))
    settings = project.settings
    return GenerateBlindTest(base_of(settings), variants, settings.sampling, plan.next_blind_test_sets(1))


def group_to_repeat(project: ReadOnlyProject, waiting: Iterable[Group]) -> Group | None:
    """After every so many votes a pair that was decided long before, to be shown once more; most often None.

    `waiting` are the groups that the artist has yet to answer.
    """
    if project.votes.counts.of_rounds % REPEAT_EVERY:
        return None
    # twice as far back as needed, since not every vote decides a pair of a round
    of_rounds = (answer for answer in project.votes.newest_answers() if answer.group.blind_test is None)
    recent = list(islice(of_rounds, 2 * REPEAT_AFTER))
    decided = [one.group for one in recent if one.winner is not None and one.group.purpose is Purpose.ROUND]
    if len(decided) < REPEAT_AFTER:
        return None
    group = decided[REPEAT_AFTER - 1]
    repeated = {other.repeats for other in waiting} | {answer.group.repeats for answer in recent}
    return None if group.id in repeated else project.groups.get(group.id)


def _parent_to_compare(project: ReadOnlyProject, head: Checkpoint) -> Checkpoint | None:
    """The checkpoint before it, unless the artist deleted it or its files are gone."""
    if head.parent is None:
        return None
    parent = project.checkpoints.get(head.parent)
    return parent if parent.deleted is None and parent.folder.is_dir() else None


def _variant(checkpoint: Checkpoint | None) -> ModelVariant:
    return ModelVariant(checkpoint.folder, checkpoint.id) if checkpoint else ModelVariant(None, None)
