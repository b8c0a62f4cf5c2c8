"""Reading a release of ESCO from the public ESCO web service: politely, resumably, into the same layers as a download.

The hierarchies of occupations and skills are walked from the top, and what the service lists is added, since neither
has every concept. https://ec.europa.eu/esco/api/doc/esco_api_doc.html describes the service.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from filelock import FileLock, Timeout

from corpus.contents import Corpus
from corpus.errors import CorpusError, listed, quoted
from corpus.esco_api_answer import Json
from corpus.esco_api_cache import AnswerCache, KeptService
from corpus.esco_api_client import EscoApiClient
from corpus.esco_api_crawl import Crawl
from corpus.esco_api_layers import in_languages
from corpus.esco_api_reading import RELATIONS, Reader, relations
from corpus.esco_api_report import crawl_report
from corpus.esco_api_resource import linked
from corpus.progress import Progress
from corpus.reading import SourceReport
from corpus.records import (
    FieldOfEducation,
    Group,
    Occupation,
    Record,
    Relation,
    Skill,
    SkillGroup,
    SkillLink,
    SkillRelation,
)
from corpus.sources import esco_source

_RELEASE = re.compile(r"v[0-9]+(?:\.[0-9]+){1,2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_OCCUPATIONS, _SKILLS = "occupations", "skills-hierarchy"
_NEEDED = tuple(RELATIONS)
_LARGEST_PART_UNREADABLE = 0.01


class EscoApiReading(Record):
    """What reading gave: one layer for each language, the first with all facts, and the report on the crawl."""

    layers: tuple[Corpus, ...]
    report: SourceReport


def read_esco_api(
    client: EscoApiClient, languages: Sequence[str], home: Path, progress: Progress, *, fresh: bool = False
) -> EscoApiReading:
    """The release that ``client`` asks for, in ``languages`` (ISO 639-1, the one that gives the facts first).

    Every answer is kept below ``home`` and not asked for again, unless ``fresh``. Raises CorpusError where the service
    cannot be worked with, or answers too little; what was fetched by then is kept.
    """
    wanted = tuple(dict.fromkeys(languages))
    if not wanted or not all(_LANGUAGE.fullmatch(language) for language in wanted):
        raise CorpusError(f"The languages {listed(wanted)} are not ISO 639-1 codes.", "Give codes like 'en,de'.")
    if not _RELEASE.fullmatch(client.release):
        raise CorpusError(f"{quoted(client.release)} is not the name of an ESCO release.", "Give one like 'v1.2.0'.")
    folder = answers_folder(home, client.release)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "lock", timeout=0):
            cache = AnswerCache(folder, fresh=fresh)
            try:
                return _read(client, cache, wanted, progress)
            finally:
                cache.close()
    except Timeout as error:
        raise CorpusError(
            "Another crawl of this release is running in this home.", "Wait until it has ended."
        ) from error
    except OSError as error:
        raise CorpusError(
            f"The folder {quoted(folder)} cannot be used ({error}).", "Mend its permissions, or free disk space."
        ) from error


def answers_folder(home: Path, release: str) -> Path:
    """Where the answers about a release are kept."""
    return home / "cache" / "esco-api" / release


def _read(client: EscoApiClient, cache: AnswerCache, languages: tuple[str, ...], progress: Progress) -> EscoApiReading:
    tally: Counter[str] = Counter()
    service = KeptService(client, cache)
    found = _Found(Crawl(service, languages, progress, tally), Reader(languages, tally))
    for scheme in (_OCCUPATIONS, _SKILLS):
        found.read_groups(scheme)
    found.read_occupations()
    found.read_skills()
    corpus = found.corpus(tally)
    _refuse_poor(corpus, tally)
    where = urlsplit(client.base_url)
    files = {f"{where.netloc}{where.path}": service.sha256}
    sources = [esco_source(client.release, language, files) for language in languages]
    return EscoApiReading(
        layers=in_languages(corpus, sources), report=crawl_report(corpus, client.release, languages, tally)
    )


class _Found:
    """The records found so far, and what they name that is still to be fetched."""

    def __init__(self, crawl: Crawl, reader: Reader) -> None:
        self._crawl, self._reader = crawl, reader
        self._groups: list[Group | SkillGroup | FieldOfEducation] = []
        self._occupations: dict[str, Occupation] = {}
        self._skills: dict[str, Skill] = {}
        self._needs: dict[str, dict[str, Relation]] = {}
        self._named: dict[str, dict[str, None]] = {"occupation": {}, "skill": {}}

    def read_groups(self, scheme: str) -> None:
        """All groups below the top of a scheme."""

        def narrower(resource: Json) -> tuple[str, ...]:
            return linked(resource, "narrowerConcept")

        for answers in self._crawl.fetched("concept", self._crawl.top_concepts(scheme), narrower):
            if group := self._reader.group(answers):
                self._groups.append(group)
            self._named["occupation"].update(dict.fromkeys(linked(answers[0], "narrowerOccupation")))
            self._named["skill"].update(dict.fromkeys(linked(answers[0], "narrowerSkill")))

    def read_occupations(self) -> None:
        """All occupations that are listed, or named by groups and other occupations."""

        def related(resource: Json) -> tuple[str, ...]:
            return linked(resource, "narrowerOccupation", "broaderOccupation")

        start = (*self._named["occupation"], *self._crawl.listed("occupation"))
        for answers in self._crawl.fetched("occupation", start, related):
            if occupation := self._reader.occupation(answers):
                self._occupations[occupation.uri] = occupation
                self._needs[occupation.uri] = relations(answers)
                self._named["skill"].update(dict.fromkeys(self._needs[occupation.uri]))

    def read_skills(self) -> None:
        """All skills that are listed, or named by groups, occupations and other skills."""

        def related(resource: Json) -> tuple[str, ...]:
            return linked(resource, "narrowerSkill", "broaderSkill", *_NEEDED)

        start = (*self._named["skill"], *self._crawl.listed("skill"))
        for answers in self._crawl.fetched("skill", start, related):
            if skill := self._reader.skill(answers):
                self._skills[skill.uri] = skill
                self._needs[skill.uri] = relations(answers)

    def corpus(self, tally: Counter[str]) -> Corpus:
        """The records with their relations; those without their two ends are counted and left out."""
        usable = {uri: {to: r for to, r in needs.items() if to in self._skills} for uri, needs in self._needs.items()}
        tally["dangling_relations"] += sum(len(n) for n in self._needs.values()) - sum(len(n) for n in usable.values())
        return Corpus(
            occupations=tuple(self._occupations.values()),
            skills=tuple(_with_isced(skill, self._skills) for skill in self._skills.values()),
            links=tuple(
                SkillLink(occupation=occupation, skill=skill, relation=relation, kind=self._skills[skill].type)
                for occupation in self._occupations
                for skill, relation in usable[occupation].items()
            ),
            groups=tuple(group for group in self._groups if isinstance(group, Group)),
            skill_groups=tuple(group for group in self._groups if isinstance(group, SkillGroup)),
            fields=tuple(group for group in self._groups if isinstance(group, FieldOfEducation)),
            skill_relations=tuple(
                SkillRelation(skill=skill, needs=needed, relation=relation)
                for skill in self._skills
                for needed, relation in usable[skill].items()
            ),
        )


def _with_isced(skill: Skill, skills: Mapping[str, Skill]) -> Skill:
    """A knowledge concept without a field of education of its own has that of the nearest broader concept."""
    level, seen = [skill], {skill.uri}
    while level and skill.type == "knowledge":
        codes = [above.isced for above in level if above.isced]
        if codes:
            return skill.model_copy(update={"isced": max(codes, key=len)})
        uris = dict.fromkeys(uri for above in level for uri in above.broader if uri in skills and uri not in seen)
        seen.update(uris)
        level = [skills[uri] for uri in uris]
    return skill


def _refuse_poor(corpus: Corpus, tally: Counter[str]) -> None:
    """Raise CorpusError for a release that cannot be one: it would take the place of a whole one."""
    if not corpus.links:
        raise CorpusError(
            f"The ESCO service gave {len(corpus.occupations)} occupations and {len(corpus.skills)} skills, and no "
            "relations between them.",
            "Check the address (--base-url) and the release (--release).",
        )
    unreadable, read = tally["unreadable"], len(corpus.occupations) + len(corpus.skills)
    if unreadable > _LARGEST_PART_UNREADABLE * read and unreadable > 1:
        raise CorpusError(
            f"The ESCO service failed on {unreadable} of its concepts, and gave {read}.",
            "Run the same command again later: what has been fetched is kept, and only the rest is asked for.",
        )
