"""What is in use can be replaced: the old one stays open for those who have it, and not a moment longer than needed."""

import threading
from concurrent.futures import ThreadPoolExecutor

from bot.live import Live


class Lamp:
    """Counts how often it is put out."""

    def __init__(self) -> None:
        self.closed = 0

    def close(self) -> None:
        self.closed += 1


def test_who_began_with_the_old_one_ends_with_it() -> None:
    old, new = Lamp(), Lamp()
    live = Live(old)
    with live.lease() as before:
        live.replace(new)
        live.close_unused()
        with live.lease() as after:
            assert (before, after) == (old, new)
        assert old.closed == 0
    live.close_unused()
    live.close_unused()
    assert (old.closed, new.closed) == (1, 0)


def test_going_back_to_the_same_value_s_successor_closes_each_once() -> None:
    lamps = [Lamp() for _ in range(4)]
    live = Live(lamps[0])
    with live.lease():
        for lamp in lamps[1:]:
            live.replace(lamp)
        live.close_unused()
        assert [lamp.closed for lamp in lamps] == [0, 1, 1, 0]
    live.close()
    assert [lamp.closed for lamp in lamps] == [1, 1, 1, 1]


def test_a_failing_turn_gives_back_what_it_borrowed() -> None:
    old = Lamp()
    live = Live(old)
    try:
        with live.lease():
            raise ValueError
    except ValueError:
        live.replace(Lamp())
    live.close_unused()
    assert old.closed == 1


def test_nobody_is_ever_given_what_is_closed() -> None:
    live, over = Live(Lamp()), threading.Event()

    def borrow() -> int:
        seen = 0
        while not over.is_set():
            with live.lease() as lamp:
                seen += lamp.closed
        return seen

    with ThreadPoolExecutor(4) as pool:
        borrowers = [pool.submit(borrow) for _ in range(4)]
        for _ in range(300):
            live.replace(Lamp())
            live.close_unused()
        over.set()
        assert [borrower.result() for borrower in borrowers] == [0, 0, 0, 0]
