"""What all tests share: a clean environment, the index of the starter records, and services over it."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from bot.settings import Settings
from bot.wiring import Services, build_embedder, open_services
from retrieval.ingest import ingest_starter

ROOT = Path(__file__).parents[1]
HOMES = ROOT / "var" / "test-home"
KEPT_HOMES = 3
OFFICIAL_DATA = "DESTINAI_DATA"

# How long an example takes says more of the machine than of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


class _Silent:
    """Progress that nobody watches."""

    def begin(self, step: str, total: int) -> None:
        return

    def advance(self, count: int) -> None:
        return


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="Write the golden answers anew instead of comparing.")


@pytest.fixture(scope="session", autouse=True)
def _clean_environment() -> Iterator[None]:
    """No setting of whoever runs the tests reaches them; only the place of the official data may."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.upper().startswith(("DESTINAI_", "OPENAI_")) and name != OFFICIAL_DATA:
                patch.delenv(name)
        patch.setitem(Settings.model_config, "env_file", None)
        yield


@pytest.fixture(scope="session")
def starter_home() -> Path:
    """A home with the index of the starter records: real model, real Chroma. For reading only.

    It stays between runs, one for each state of the code that builds it; all share the model and the cached vectors.
    """
    code = hashlib.sha256()
    for path in sorted((*ROOT.glob("retrieval/*.py"), *ROOT.glob("corpus/*.py"))):
        code.update(path.read_bytes())
    home = HOMES / code.hexdigest()[:12]
    HOMES.mkdir(parents=True, exist_ok=True)
    with FileLock(HOMES / ".lock"):
        for shared in ("models", "cache"):
            (HOMES / shared).mkdir(exist_ok=True)
        if not home.exists():
            home.mkdir()
            for shared in ("models", "cache"):
                (home / shared).symlink_to(HOMES / shared, target_is_directory=True)
        ingest_starter(build_embedder(Settings(home=home), threads=0), home, _Silent())
        home.touch()
        homes = [folder for folder in HOMES.iterdir() if (folder / "index").is_dir()]
        for old in sorted(homes, key=lambda folder: folder.stat().st_mtime)[:-KEPT_HOMES]:
            shutil.rmtree(old)
    return home


@pytest.fixture(scope="session")
def home_beside(starter_home: Path) -> Callable[[Path], Path]:
    """Makes a folder a home of its own (keys, notices, audit log) that reads the index of ``starter_home``."""

    def make(folder: Path) -> Path:
        for shared in ("index", "models"):
            (folder / shared).symlink_to(starter_home / shared, target_is_directory=True)
        return folder

    return make


@pytest.fixture(scope="session")
def services(home_beside: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Everything a channel works with, over the starter records and the built-in brain."""
    opened = open_services(Settings(home=home_beside(tmp_path_factory.mktemp("home"))))
    yield opened
    opened.close()
