"""What all tests share: a clean environment, the index of the starter records, and services over it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from bot.settings import Settings
from bot.wiring import Services, build_embedder, open_services
from retrieval.ingest import ingest_starter

HOME = Path(__file__).parents[1] / "var" / "test-home"
OFFICIAL_DATA = "DESTINAI_DATA"


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

    It stays between runs and is built again where the records, the model or the index layout changed.
    """
    HOME.mkdir(parents=True, exist_ok=True)
    with FileLock(HOME / ".tests.lock"):
        ingest_starter(build_embedder(Settings(home=HOME), threads=0), HOME, _Silent())
    return HOME


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
