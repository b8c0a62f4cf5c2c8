"""The tables of a store, and writing a corpus into them."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from corpus.contents import Corpus
from corpus.errors import CorpusError, HomeError, quoted
from corpus.forms import FormRole
from corpus.labels import gender_halves, normalise_label
from corpus.records import ConceptKind, Labels, Occupation, Skill, Texts
from corpus.slugs import slugs

SCHEMA_VERSION = 4
"""Stored as SQLite's ``user_version``; a store of another version is not read but built again."""

ROLES: tuple[FormRole, ...] = ("preferred", "alternative", "hidden")
"""Roles by the number that stands for them in the table of forms."""

_TABLES = """
CREATE TABLE source (name TEXT NOT NULL, language TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (name, language));
CREATE TABLE isco_group (code TEXT PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE occupation (
    uri TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, position INTEGER NOT NULL UNIQUE, isco TEXT NOT NULL,
    title TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE skill (
    uri TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, position INTEGER NOT NULL UNIQUE, type TEXT NOT NULL,
    label TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE link (
    occupation TEXT NOT NULL REFERENCES occupation (uri), skill TEXT NOT NULL REFERENCES skill (uri),
    relation TEXT NOT NULL, PRIMARY KEY (occupation, skill)) WITHOUT ROWID;
CREATE INDEX link_skill ON link (skill);
CREATE TABLE broader (uri TEXT NOT NULL, above TEXT NOT NULL, PRIMARY KEY (uri, above)) WITHOUT ROWID;
CREATE INDEX broader_above ON broader (above);
CREATE TABLE skill_group (uri TEXT PRIMARY KEY, code TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE skill_relation (
    skill TEXT NOT NULL REFERENCES skill (uri), needs TEXT NOT NULL REFERENCES skill (uri), relation TEXT NOT NULL,
    PRIMARY KEY (skill, needs)) WITHOUT ROWID;
CREATE INDEX skill_relation_needs ON skill_relation (needs);
CREATE TABLE field (code TEXT PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE onet (code TEXT PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE onet_match (
    uri TEXT NOT NULL, onet TEXT NOT NULL REFERENCES onet (code), match TEXT NOT NULL, PRIMARY KEY (uri, onet))
    WITHOUT ROWID;
CREATE INDEX onet_match_onet ON onet_match (onet);
CREATE TABLE soc_match (isco TEXT NOT NULL, soc TEXT NOT NULL, part INTEGER NOT NULL, PRIMARY KEY (isco, soc))
    WITHOUT ROWID;
CREATE TABLE redirect (uri TEXT PRIMARY KEY, target TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE former_slug (kind TEXT NOT NULL, slug TEXT NOT NULL, uri TEXT NOT NULL, PRIMARY KEY (kind, slug))
    WITHOUT ROWID;
CREATE TABLE form (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, uri TEXT NOT NULL, language TEXT NOT NULL, role INTEGER NOT NULL,
    text TEXT NOT NULL, normal TEXT NOT NULL);
CREATE INDEX form_normal ON form (kind, normal);
"""


def write_store(path: Path, corpus: Corpus) -> None:
    """Write ``corpus`` into a new SQLite file at ``path``; building it aside and moving it is the caller's business.

    Raises CorpusError where the file exists or cannot be written, and where the corpus contradicts itself
    (a URI twice, a relation without its occupation or skill, no source at all).
    """
    if path.exists():
        raise CorpusError(f"{quoted(path)} exists already.", "Write a store to a new file.")
    try:
        database = sqlite3.connect(path)
    except sqlite3.Error as error:
        raise HomeError(f"The store {quoted(path)} cannot be written ({error}).", "Check the disk.") from error
    with closing(database):
        fill_store(database, corpus)


def fill_store(database: sqlite3.Connection, corpus: Corpus) -> None:
    """Write ``corpus`` into an empty database; raises CorpusError as ``write_store`` does."""
    if not corpus.sources:
        raise CorpusError("The records have no source, so nobody could be credited.", "Read them from a source.")
    try:
        database.executescript(f"PRAGMA foreign_keys = ON; PRAGMA user_version = {SCHEMA_VERSION}; {_TABLES}")
        with database:
            _fill(database, corpus)
        database.execute("ANALYZE")
    except sqlite3.IntegrityError as error:
        raise CorpusError(f"The records contradict themselves ({error}).", "Read their sources again.") from error
    except sqlite3.Error as error:
        raise HomeError(f"The store cannot be written ({error}).", "Check the disk.") from error


def label_order(texts: Texts) -> tuple[str, str]:
    """The key that lists are sorted by: the English (else alphabetically first language's) label, case folded."""
    label = texts.get("en") or texts[min(texts)]
    return label.casefold(), label


def _fill(database: sqlite3.Connection, corpus: Corpus) -> None:
    database.executemany(
        "INSERT INTO source VALUES (?, ?, ?)", ((s.name, s.language, s.model_dump_json()) for s in corpus.sources)
    )
    database.executemany("INSERT INTO isco_group VALUES (?, ?)", ((g.code, g.model_dump_json()) for g in corpus.groups))
    slug = slugs({o.uri: o.title for o in corpus.occupations})
    occupations = sorted(corpus.occupations, key=lambda o: (label_order(o.title), o.uri))
    database.executemany(
        "INSERT INTO occupation VALUES (?, ?, ?, ?, ?, ?)",
        (
            (o.uri, slug[o.uri], position, o.isco, _json(o.title), o.model_dump_json())
            for position, o in enumerate(occupations)
        ),
    )
    slug = slugs({s.uri: s.label for s in corpus.skills})
    skills = sorted(corpus.skills, key=lambda s: (label_order(s.label), s.uri))
    database.executemany(
        "INSERT INTO skill VALUES (?, ?, ?, ?, ?, ?)",
        (
            (s.uri, slug[s.uri], position, s.type, _json(s.label), s.model_dump_json())
            for position, s in enumerate(skills)
        ),
    )
    database.executemany(
        "INSERT INTO link VALUES (?, ?, ?)", ((x.occupation, x.skill, x.relation) for x in corpus.links)
    )
    _fill_standards(database, corpus)
    _fill_forms(database, corpus)


def _fill_standards(database: sqlite3.Connection, corpus: Corpus) -> None:
    rows: dict[str, Iterable[tuple[str | int, ...]]] = {
        "broader": ((uri, above) for uri, broader in _hierarchy(corpus) for above in set(broader)),
        "skill_group": ((g.uri, g.code, g.model_dump_json()) for g in corpus.skill_groups),
        "skill_relation": ((r.skill, r.needs, r.relation) for r in corpus.skill_relations),
        "field": ((f.code, f.model_dump_json()) for f in corpus.fields),
        "onet": ((o.code, o.model_dump_json()) for o in corpus.onet),
        "onet_match": ((m.uri, m.onet, m.match) for m in corpus.onet_matches),
        "soc_match": ((m.isco, m.soc, int(m.part)) for m in corpus.soc_matches),
        "redirect": ((r.uri, r.to) for r in corpus.redirects),
        "former_slug": ((f.kind, f.slug, f.uri) for f in corpus.former_slugs),
    }
    for table, values in rows.items():
        columns = len(database.execute(f"PRAGMA table_info({table})").fetchall())
        database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})", values)  # noqa: S608


def _hierarchy(corpus: Corpus) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((occupation.uri, occupation.broader) for occupation in corpus.occupations)
    yield from ((skill.uri, skill.broader) for skill in corpus.skills)


def _fill_forms(database: sqlite3.Connection, corpus: Corpus) -> None:
    insert = "INSERT INTO form (kind, uri, language, role, text, normal) VALUES (?, ?, ?, ?, ?, ?)"
    for occupation in sorted(corpus.occupations, key=lambda o: o.uri):
        database.executemany(insert, _form_rows("occupation", occupation, occupation.title))
    for skill in sorted(corpus.skills, key=lambda s: s.uri):
        database.executemany(insert, _form_rows("skill", skill, skill.label))


def _form_rows(kind: ConceptKind, concept: Occupation | Skill, preferred: Texts) -> Iterator[tuple[str | int, ...]]:
    by_role: tuple[Labels, ...] = (
        {language: (label,) for language, label in preferred.items()},
        concept.alternative,
        concept.hidden,
    )
    for language in sorted(set().union(*by_role)):
        seen: set[str] = set()
        for role, labels in enumerate(by_role):
            for label in labels.get(language, ()):
                for text in (label, *gender_halves(label)):
                    if text not in seen:
                        seen.add(text)
                        yield kind, concept.uri, language, role, text, normalise_label(text)


def _json(texts: Mapping[str, str]) -> str:
    return json.dumps(dict(texts), ensure_ascii=False)
