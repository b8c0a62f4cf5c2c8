"""The website over starter records, with a scripted adviser and a search that only looks for parts of labels."""

from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from fastapi import FastAPI

from bot.paths.finder import PathFinder
from bot.settings import Settings
from corpus.contents import Corpus
from corpus.labels import normalise_label
from corpus.records import ConceptKind
from corpus.starter_records import read_starter
from corpus.store import Store
from corpus.store_schema import write_store
from fakes.advisor import FakeAdvisor
from web.app import create_app

BASE = "https://careers.example"


@dataclass(frozen=True)
class FakeHit:
    uri: str
    title: str
    score: float
    language: str
    form: str


class FakeFinder:
    """Finds concepts one of whose forms contains the text. ``broken`` makes it fail as a damaged index would."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.broken = False

    def occupations(self, text: str, limit: int, language: str = "en") -> tuple[FakeHit, ...]:
        return self._find("occupation", text, limit, language)

    def skills(self, text: str, limit: int, language: str = "en") -> tuple[FakeHit, ...]:
        return self._find("skill", text, limit, language)

    def _find(self, kind: ConceptKind, text: str, limit: int, language: str) -> tuple[FakeHit, ...]:
        if self.broken:
            raise RuntimeError("secret path of the index")
        wanted = normalise_label(text)
        found: dict[str, FakeHit] = {}
        for form in self._store.forms(kind):
            own = form.language == language or form.uri not in found
            if wanted in normalise_label(form.text) and own:
                found[form.uri] = FakeHit(form.uri, form.text, 0.5, form.language, form.text)
        return tuple(found.values())[:limit]


class SiteServices(SimpleNamespace):
    """What the website needs of services; like the real ones, they can be referred to weakly."""


def site_services(folder: Path, corpus: Corpus | None = None, **settings: Any) -> SiteServices:
    """Services over ``corpus`` (the starter records if none), all state in ``folder``."""
    path = folder / "corpus.sqlite"
    write_store(path, corpus or read_starter())
    store = Store.open(path)
    advisor = FakeAdvisor(folder, BASE)
    return SiteServices(
        settings=Settings(
            **{"_env_file": None, "home": folder, "base_url": BASE, "provider": "Town Library", **settings}
        ),
        store=store,
        advisor=advisor,
        keys=advisor.keys,
        notices=advisor.notices,
        finder=FakeFinder(store),
        tools=SimpleNamespace(paths=PathFinder(store)),
        content_hash="c0ffee",
    )


def site(folder: Path, corpus: Corpus | None = None, **settings: Any) -> FastAPI:
    """The website alone, without the chat channel."""
    return create_app(site_services(folder, corpus, **settings), with_chat=False)
