"""At which strength is a LoRA liked best? Trains on some votes, then checks blindly at several LoRA scales.

python tests/benchmarks/scale.py --tastes=bold,-edges --seeds 0 1
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from safetensors.torch import load_file, save_file

from contenders import CONTENDERS
from counting import CountingEngine
from playing import JUDGED
from pools import SAMPLING, Pool, base_side
from studio.domain.engine import Cancel
from studio.engine.model.adapter import WEIGHTS
from studio.engine.training.trainer import Trainer
from studio.session.job_runner import Runner
from studio.session.session import Session
from studio.session.statistics.win_rates import wilson_interval
from studio.simulation.rehearsal import blind_evaluation, calibrated_voter, vote_waiting
from studio.simulation.tastes import taste_named
from studio.store.project import Project

POOL = 160


def scaled(adapter: Path, scale: float) -> Path:
    """A copy of an adapter whose change of the UNet is `scale` times as large."""
    copy = adapter.with_name(f"{adapter.name}-{scale}")
    shutil.copytree(adapter, copy)
    weights = load_file(adapter / WEIGHTS)
    save_file({name: value * scale if "lora_B" in name else value for name, value in weights.items()}, copy / WEIGHTS)
    return copy


def play(args: argparse.Namespace, taste: str, seed: int, room: Path) -> None:
    contender = CONTENDERS["atelier"]
    engine = CountingEngine(Trainer)
    runner = Runner(engine, Cancel())
    pool = Pool.of(contender, seed, args.pairs, POOL)
    with Project.open(pool.copy(room, runner, engine, contender)) as project:
        session = Session(project, evaluate=False)
        artist = calibrated_voter(project, taste_named(taste), runner, seed)
        vote_waiting(session, artist, args.votes)
        runner.run(session.train_job(), "train", session.record)
        assert session.head is not None
        check = blind_evaluation(project, args.pairs, seed)
        untouched = base_side(check, SAMPLING)
        for scale in args.scales:
            tuned = check.render(untouched.base, scaled(session.head.folder, scale), SAMPLING, f"tuned-{scale}")
            runner.run(tuned, "check")
            reports = [check.judge(artist, untouched, tuned) for _ in range(JUDGED)]
            rate = sum(report.win_rate for report in reports) / JUDGED
            one = reports[0]
            low, high = wilson_interval(rate * args.pairs, args.pairs)
            print(
                f"| {taste} | {seed} | {scale} | {rate:.0%} ({low:.0%}–{high:.0%}) | {one.shift:+.2f} "
                f"| {one.diversity_ratio:.2f} |",
                flush=True,
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tastes", default="bold,-edges")
    parser.add_argument("--seeds", nargs="+", type=int, default=[0, 1])
    parser.add_argument("--votes", type=int, default=40, help=f"at most {POOL}")
    parser.add_argument("--pairs", type=int, default=64)
    parser.add_argument("--scales", nargs="+", type=float, default=[0.5, 0.75, 1.0, 1.25, 1.5, 2.0])
    parser.add_argument("--room", type=Path, help="a folder in which the base model's pictures are kept between runs")
    args = parser.parse_args()
    print("| taste | seed | LoRA scale | win rate | shift in s0 | diversity |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="atelier-scale-") as room:
        for seed in args.seeds:
            for taste in args.tastes.split(","):
                play(args, taste, seed, args.room or Path(room))


if __name__ == "__main__":
    main()
