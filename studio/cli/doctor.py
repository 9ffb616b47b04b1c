"""`doctor`: what is wrong with a project, and mending it."""

from __future__ import annotations

import argparse

from studio.domain.errors import ProjectError
from studio.repair.doctor import examine, repair
from studio.repair.findings import Finding, Report

MEGABYTE = 10**6


def doctor(args: argparse.Namespace) -> None:
    """Exit code 1 where there is something to mend and nobody asked to."""
    report = repair(args.dir) if args.repair else examine(args.dir)
    for finding in report.findings:
        print(_line(finding))
    if not report.findings:
        print("All is well.")
    elif report.mended:
        _print_mended(report)
    elif report.mendable:
        raise ProjectError("To mend what can be mended, run the command again with --repair.")
    else:
        print("None of this can be mended; everything else is well.")


def _line(finding: Finding) -> str:
    size = f" ({finding.size / MEGABYTE:.1f} MB)" if finding.size else ""
    return f"- {finding.sentence}{size}"


def _print_mended(report: Report) -> None:
    if report.copy is not None:
        print(f"The records as they were are kept in {report.copy.name}.")
    freed = f", {report.freed / MEGABYTE:.1f} MB freed" if report.freed else ""
    print(f"{len(report.mendable)} mended{freed}; {len(report.lasting)} cannot be.")
