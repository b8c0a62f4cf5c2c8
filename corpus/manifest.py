"""The manifest beside a store: what is in it, where it came from, and a fingerprint of its content."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from corpus.contents import Corpus
from corpus.errors import CorpusError, quoted
from corpus.records import Record, Source
from corpus.store import Counts
from corpus.store_schema import SCHEMA_VERSION

STANDARDS = (
    "skill_groups",
    "skill_relations",
    "fields",
    "onet",
    "onet_matches",
    "soc_matches",
    "redirects",
    "former_slugs",
)
"""The kinds of records that stand beside occupations, skills, their relations and ISCO-08 groups."""

_REBUILD = "Build the index again with 'destinai ingest'."


class Manifest(Record):
    """What an index is made of. ``created`` is ISO 8601 in UTC; hashes are sha256 in hexadecimal.

    ``standards`` counts what stands beside occupations and skills: fields of education, O*NET occupations and so on.
    ``embedder`` and ``embedder_hash`` name the model that made the vectors, and its weights; ``report``
    holds the lines that reading the sources gave.
    """

    schema_version: int
    content_hash: str
    created: str
    counts: Counts
    standards: Mapping[str, int] = {}
    languages: tuple[str, ...]
    sources: tuple[Source, ...]
    embedder: str
    embedder_hash: str
    report: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        corpus: Corpus,
        embedder: str,
        embedder_hash: str,
        report: Iterable[str] = (),
        created: datetime | None = None,
    ) -> "Manifest":
        """The manifest of ``corpus``, made now unless ``created`` says otherwise."""
        return cls(
            schema_version=SCHEMA_VERSION,
            content_hash=content_hash(corpus),
            created=(created or datetime.now(UTC)).isoformat(timespec="seconds"),
            counts=Counts(
                occupations=len(corpus.occupations),
                skills=len(corpus.skills),
                relations=len(corpus.links),
                groups=len(corpus.groups),
            ),
            standards={kind: len(getattr(corpus, kind)) for kind in STANDARDS},
            languages=tuple(sorted({language for o in corpus.occupations for language in o.title})),
            sources=corpus.sources,
            embedder=embedder,
            embedder_hash=embedder_hash,
            report=tuple(report),
        )

    @classmethod
    def read(cls, path: Path) -> "Manifest":
        """The manifest in the JSON file at ``path``; raises CorpusError where there is none of this schema version."""
        try:
            manifest = cls.model_validate_json(path.read_bytes())
        except OSError as error:
            raise CorpusError(f"The manifest {quoted(path)} cannot be read ({error.strerror}).", _REBUILD) from error
        except ValidationError as error:
            first = error.errors()[0]
            key = ".".join(str(part) for part in first["loc"])
            raise CorpusError(f"The manifest {quoted(path)}, key {quoted(key)}: {first['msg']}.", _REBUILD) from error
        if manifest.schema_version != SCHEMA_VERSION:
            raise CorpusError(
                f"The manifest {quoted(path)} is of schema version {manifest.schema_version}; "
                f"this program reads {SCHEMA_VERSION}.",
                _REBUILD,
            )
        return manifest

    def write(self, path: Path) -> None:
        """Write it as JSON to ``path``."""
        path.write_text(self.model_dump_json(indent=2) + "\n", encoding="utf-8")


def content_hash(corpus: Corpus) -> str:
    """The sha256 over the content of ``corpus``, whatever the order of its records and the names of its files."""
    digest = hashlib.sha256()
    for line in _canonical(corpus):
        digest.update(line.encode())
        digest.update(b"\n")
    return digest.hexdigest()


def _canonical(corpus: Corpus) -> Iterator[str]:
    """The content as lines, each kind of record under a heading so that no line can pass for another kind's."""
    yield "sources"
    yield from sorted(_line(source, exclude={"files"}) for source in corpus.sources)
    for heading, records in (("groups", corpus.groups), ("occupations", corpus.occupations), ("skills", corpus.skills)):
        yield heading
        yield from sorted(_line(record) for record in records)
    yield "links"
    yield from sorted(json.dumps([x.occupation, x.skill, x.relation, x.kind]) for x in corpus.links)
    for kind in STANDARDS:
        yield kind
        yield from sorted(_line(record) for record in getattr(corpus, kind))


def _line(record: BaseModel, exclude: set[str] | None = None) -> str:
    values: dict[str, Any] = record.model_dump(exclude=exclude)
    return json.dumps(values, sort_keys=True)
