"""Where the official data lies, and the official release read once."""

import os
from pathlib import Path

import pytest

from corpus.esco import EscoReading, read_esco


@pytest.fixture(scope="session")
def data() -> Path:
    place = Path(os.environ.get("DESTINAI_DATA", Path(__file__).parents[4] / "shared" / "data"))
    if not (place / "esco").is_dir():
        pytest.skip("the official data is not here; set DESTINAI_DATA to the folder that holds 'esco'")
    return place


@pytest.fixture(scope="session")
def official(data: Path) -> EscoReading:
    """The whole of ESCO v1.1.1, English."""
    return read_esco([data / "esco" / f"esco_v1.1.1_{part}.zip" for part in ("classification_en", "relations")])
