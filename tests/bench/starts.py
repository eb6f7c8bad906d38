"""What starting costs, as ratios in one run: ``python -m tests.bench.starts [RUNS]``.

Each command is a process of its own; they are taken in turn, and CPU seconds (user and system, not
the wall clock) of the median run are compared with those of ``import pydantic, click``, less than
which no command of this program can take.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ANSWER = Path(__file__).parents[2] / "examples" / "answers" / "strong.txt"
FLOOR = "import pydantic, click"
COMMANDS = {
    FLOOR: ("-c", FLOOR),
    "--help": ("-m", "interviewer", "--help"),
    "sessions": ("-m", "interviewer", "sessions"),
    "guides netflix-em": ("-m", "interviewer", "guides", "netflix-em"),
    "grade strong.txt": ("-m", "interviewer", "grade", str(ANSWER), "--engine", "offline"),
    "practice --plain": ("-m", "interviewer", "practice", "--plain", "--engine", "offline"),
    "import the TUI": ("-c", "import interviewer.tui.app"),
    "import textual": ("-c", "import textual.app, textual.widgets"),
}


def cpu_seconds(arguments: tuple[str, ...], home: str) -> float:
    """CPU seconds of one run, its standard input being the answer."""
    before = os.times()
    with ANSWER.open() as answer:
        subprocess.run(
            [sys.executable, *arguments],
            stdin=answer,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "INTERVIEWER_HOME": home},
            check=True,
        )
    after = os.times()
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )


def main() -> None:
    """Print a table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as home:
        for _ in range(runs + 1):
            for name, arguments in COMMANDS.items():
                taken[name].append(cpu_seconds(arguments, home))
    floor = statistics.median(taken[FLOOR][1:])
    print(f"median CPU seconds of {runs} runs, and times the floor")
    for name, seconds in taken.items():
        median = statistics.median(seconds[1:])
        print(f"{name:24} {median:6.2f} s  {median / floor:5.1f} x")


if __name__ == "__main__":
    main()
