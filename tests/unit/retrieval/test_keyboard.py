"""Keys that touch, on the keyboards of Europe."""

import pytest

from retrieval.keyboard import beside


@pytest.mark.parametrize("pair", ["re", "gh", "nm", "sx", "tz", "az", "yx", "lm"])
def test_keys_that_touch(pair: str) -> None:
    assert beside(pair[0], pair[1])
    assert beside(pair[1], pair[0])


@pytest.mark.parametrize("pair", ["ei", "ao", "pq", "bt", "aa"])
def test_keys_that_do_not(pair: str) -> None:
    assert not beside(pair[0], pair[1])
