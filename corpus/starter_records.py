"""Reading the starter records: the occupations that come with the program, to work before any download."""

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from corpus.contents import Corpus
from corpus.errors import CorpusError, quoted
from corpus.onet_records import Interest, MatchType, OnetMatch, OnetOccupation
from corpus.plain_text import clean_label
from corpus.records import FieldOfEducation, Group, Occupation, Relation, ReuseLevel, Skill, SkillLink, SkillType, Texts
from corpus.sources import starter_source

STARTER_FOLDER = Path(__file__).parent / "starter"

_ESCO = "http://data.europa.eu/esco"
_REPAIR = "Correct the file, or install the program again."
_UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"

Content = TypeVar("Content")
_Label = Annotated[str, AfterValidator(clean_label), Field(min_length=1)]
_IscoCode = Annotated[str, Field(pattern=r"^[0-9]{1,4}$")]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _SkillEntry(_Entry):
    id: Annotated[str, Field(pattern=f"^{_UUID}$")]
    type: SkillType
    reuse: ReuseLevel | None = None
    isced: Annotated[str, Field(pattern=r"^[0-9]{2,4}$")] | None = None


class _SkillLabels(_Entry):
    """Our own labels of a skill, in all five languages or in none."""

    de: _Label
    fr: _Label
    es: _Label
    it: _Label
    pl: _Label


class _OnetFacts(_Entry):
    """What O*NET says of the occupation that answers to this one; ``interests`` are scores of 1 to 7."""

    code: Annotated[str, Field(pattern=r"^[0-9]{2}-[0-9]{4}\.[0-9]{2}$")]
    title: _Label
    match: MatchType
    job_zone: Annotated[int, Field(ge=1, le=5)] | None = None
    interests: Mapping[Interest, Annotated[float, Field(ge=1, le=7)]] = {}


class _Requirements(_Entry):
    essential: tuple[_Label, ...]
    optional: tuple[_Label, ...]


class _OccupationFile(_Entry):
    uri: Annotated[str, Field(pattern=f"^{re.escape(_ESCO)}/occupation/{_UUID}$")]
    code: Annotated[str, Field(pattern=r"^[0-9]{4}(\.[0-9]+)+$")]
    isco: Annotated[str, Field(pattern=r"^[0-9]{4}$")]
    regulated: bool
    all_optional: bool
    title: Mapping[str, _Label]
    alternative: Mapping[str, tuple[_Label, ...]]
    everyday: Mapping[str, tuple[_Label, ...]] = {}
    summary: Texts
    description: Texts
    skills: _Requirements
    onet: _OnetFacts | None = None


_GROUPS = TypeAdapter(dict[_IscoCode, dict[str, _Label]])
_FIELDS = TypeAdapter(dict[Annotated[str, Field(pattern=r"^[0-9]{2,4}$")], dict[str, _Label]])
_SKILLS = TypeAdapter(dict[_Label, _SkillEntry])
_SKILL_LABELS = TypeAdapter(dict[_Label, _SkillLabels])
_OCCUPATION = TypeAdapter(_OccupationFile)


def read_starter(folder: Path | None = None) -> Corpus:
    """The starter records in ``folder`` (default: those of this package).

    The folder holds ``groups.toml``, ``isced.toml``, ``skills.toml``, ``skill_labels.toml`` and
    ``occupations/*.toml``. Raises CorpusError naming the file and the key for whatever is missing, malformed or
    contradictory.
    """
    root = folder or STARTER_FOLDER
    files: dict[str, str] = {}
    groups = _read(root / "groups.toml", _GROUPS, root, files)
    fields = _read(root / "isced.toml", _FIELDS, root, files)
    skills = _read(root / "skills.toml", _SKILLS, root, files)
    for label, skill in skills.items():
        if skill.isced and skill.isced not in fields:
            raise _error("skills.toml", f"{label}.isced", f"field {quoted(skill.isced)} is not in isced.toml.")
    labels = _read(root / "skill_labels.toml", _SKILL_LABELS, root, files)
    for label in labels:
        if label not in skills:
            raise _error("skill_labels.toml", label, "it is not in skills.toml.")
    paths = sorted((root / "occupations").glob("*.toml"))
    if not paths:
        raise CorpusError(f"{quoted(root)} has no occupations/*.toml.", _REPAIR)
    entries = {path.name: _read(path, _OCCUPATION, root, files) for path in paths}
    occupations: dict[str, Occupation] = {}
    for name, entry in entries.items():
        for digits in range(1, 5):
            if entry.isco[:digits] not in groups:
                raise _error(name, "isco", f"group {quoted(entry.isco[:digits])} is not in groups.toml.")
        if entry.uri in occupations:
            raise _error(name, "uri", "another file has the same.")
        occupations[entry.uri] = _occupation(entry)
    matched = [(entry, _onet(entry.onet)) for entry in entries.values() if entry.onet]
    return Corpus(
        occupations=tuple(occupations.values()),
        skills=tuple(_skill(label, entry, labels.get(label)) for label, entry in skills.items()),
        links=tuple(link for name, entry in entries.items() for link in _links(name, entry, skills)),
        groups=tuple(Group(uri=f"{_ESCO}/isco/C{code}", code=code, title=title) for code, title in groups.items()),
        fields=tuple(
            FieldOfEducation(uri=f"{_ESCO}/isced-f/{code}", code=code, title=title) for code, title in fields.items()
        ),
        onet=tuple({o.code: o for _, o in matched}.values()),
        onet_matches=tuple(OnetMatch(uri=e.uri, onet=o.code, match=e.onet.match) for e, o in matched if e.onet),
        sources=(starter_source(files),),
    )


def _read(path: Path, shape: TypeAdapter[Content], root: Path, files: dict[str, str]) -> Content:
    """The checked content of a TOML file; its sha256 is put into ``files``."""
    name = path.relative_to(root).as_posix()
    try:
        content = path.read_bytes()
        values: Mapping[str, Any] = tomllib.loads(content.decode("utf-8"))
        checked = shape.validate_python(values)
    except OSError as error:
        raise CorpusError(f"{name} cannot be read ({error.strerror}).", _REPAIR) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise _error(name, ".".join(str(part) for part in first["loc"]), f"{first['msg']}.") from error
    except ValueError as error:
        raise CorpusError(f"{name} is not a TOML file in UTF-8 ({error}).", _REPAIR) from error
    files[name] = hashlib.sha256(content).hexdigest()
    return checked


def _occupation(entry: _OccupationFile) -> Occupation:
    return Occupation(
        uri=entry.uri,
        code=entry.code,
        isco=entry.isco,
        title=entry.title,
        alternative=_other_labels(entry),
        summary=_filled(entry.summary),
        description=_filled(entry.description),
        regulated=entry.regulated,
        all_optional=entry.all_optional,
    )


def _other_labels(entry: _OccupationFile) -> dict[str, tuple[str, ...]]:
    """The alternative labels by language: those of ESCO, then our own everyday names, each once."""
    sources = (entry.alternative, entry.everyday)
    languages = dict.fromkeys(language for labels in sources for language in labels)
    merged = {la: tuple(dict.fromkeys(x for labels in sources for x in labels.get(la, ()))) for la in languages}
    return {language: labels for language, labels in merged.items() if labels}


def _onet(facts: _OnetFacts) -> OnetOccupation:
    return OnetOccupation(
        code=facts.code, title=facts.title, job_zone=facts.job_zone, interests=dict(sorted(facts.interests.items()))
    )


def _skill(label: str, entry: _SkillEntry, translated: _SkillLabels | None) -> Skill:
    texts = {"en": label, **(translated.model_dump() if translated else {})}
    return Skill(uri=_skill_uri(entry), type=entry.type, label=texts, reuse=entry.reuse, isced=entry.isced)


def _links(name: str, entry: _OccupationFile, skills: Mapping[str, _SkillEntry]) -> Iterator[SkillLink]:
    seen: set[str] = set()
    relations: tuple[tuple[Relation, tuple[str, ...]], ...] = (
        ("essential", entry.skills.essential),
        ("optional", entry.skills.optional),
    )
    for relation, labels in relations:
        for label in labels:
            skill = skills.get(label)
            if skill is None:
                raise _error(name, f"skills.{relation}", f"{quoted(label)} is not in skills.toml.")
            if label in seen:
                raise _error(name, f"skills.{relation}", f"{quoted(label)} is listed twice.")
            seen.add(label)
            yield SkillLink(occupation=entry.uri, skill=_skill_uri(skill), relation=relation, kind=skill.type)


def _skill_uri(entry: _SkillEntry) -> str:
    return f"{_ESCO}/skill/{entry.id}"


def _filled(texts: Texts) -> dict[str, str]:
    return {language: text.strip() for language, text in texts.items() if text.strip()}


def _error(name: str, key: str, what: str) -> CorpusError:
    return CorpusError(f"{name}, key {quoted(key)}: {what}", _REPAIR)
