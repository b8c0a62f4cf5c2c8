"""Reading a pack in a process of its own, which says how much memory it took and may use only so much time."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

CPU_SECONDS = 60
"""Seconds of a processor after which the reading is killed; the longest of these packs takes 5."""

_READ = """
import resource, sys
from pathlib import Path
from corpus import intake
from corpus.errors import CorpusError
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[1]), int(sys.argv[1])))
try:
    outcome = " ".join(getattr(intake, sys.argv[2])([Path(sys.argv[3])]).report)
except CorpusError as error:
    outcome = str(error)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, outcome)
"""
# A process counts what it was before it became Python, so that it is started by one that is small.
_START = "import subprocess, sys; sys.exit(subprocess.run([sys.executable, '-c', *sys.argv[1:]]).returncode)"


@dataclass(frozen=True)
class Outcome:
    """What reading said (its report, or the refusal), and the most memory it took, Python and packages included."""

    said: str
    peak_mb: int


def read_confined(path: Path, take: str = "take_esco") -> Outcome:
    """Read ``path`` with the function ``take`` of ``corpus.intake``; raises CalledProcessError where that is killed."""
    ran = subprocess.run(
        [sys.executable, "-S", "-c", _START, _READ, str(CPU_SECONDS), take, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    peak, _, said = ran.stdout.partition(" ")
    # Bytes on macOS, kilobytes elsewhere.
    return Outcome(said, int(peak) // (1024**2 if sys.platform == "darwin" else 1024))
