"""Reading a release of ESCO from the public ESCO web service: politely, resumably, into the same layers as a download.

The hierarchies of occupations and skills are walked from the top, and what the service lists is added, since neither
has every concept. https://ec.europa.eu/esco/api/doc/esco_api_doc.html describes the service.
"""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from filelock import FileLock, Timeout

from corpus.contents import Corpus
from corpus.errors import CorpusError, HomeError, listed, quoted
from corpus.esco_api_answer import Json
from corpus.esco_api_assembly import Found, assembled
from corpus.esco_api_cache import AnswerCache, KeptService
from corpus.esco_api_client import EscoApiClient
from corpus.esco_api_crawl import Crawl
from corpus.esco_api_layers import in_languages
from corpus.esco_api_reading import RELATIONS, Reader, relations
from corpus.esco_api_report import crawl_report
from corpus.esco_api_resource import linked
from corpus.progress import Progress
from corpus.reading import SourceReport
from corpus.records import Record
from corpus.sources import esco_source

_RELEASE = re.compile(r"v[0-9]+(?:\.[0-9]+){1,2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
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
    cannot be worked with, or answers too little, and HomeError where ``home`` cannot; what was fetched is kept.
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
        raise HomeError("Another crawl of this release is running in this home.", "Wait until it has ended.") from error
    except OSError as error:
        raise HomeError(
            f"The folder {quoted(folder)} cannot be used ({error}).", "Mend its permissions, or free disk space."
        ) from error


def answers_folder(home: Path, release: str) -> Path:
    """Where the answers about a release are kept."""
    return home / "cache" / "esco-api" / release


def _read(client: EscoApiClient, cache: AnswerCache, languages: tuple[str, ...], progress: Progress) -> EscoApiReading:
    tally: Counter[str] = Counter()
    service = KeptService(client, cache)
    corpus = assembled(_read_all(Crawl(service, languages, progress, tally), Reader(languages, tally)), tally)
    _refuse_poor(corpus, tally)
    where = urlsplit(client.base_url)
    files = {f"{where.netloc}{where.path}": service.sha256}
    sources = [esco_source(client.release, language, files) for language in languages]
    return EscoApiReading(
        layers=in_languages(corpus, sources), report=crawl_report(corpus, client.release, languages, tally)
    )


def _read_all(crawl: Crawl, reader: Reader) -> Found:
    """Everything that groups, lists and other concepts lead to, in that order."""
    found = Found()
    named: dict[str, None] = {}
    for scheme in ("occupations", "skills-hierarchy"):
        for answers in crawl.fetched("concept", crawl.top_concepts(scheme), _narrower_groups):
            if group := reader.group(answers):
                found.groups[group.uri] = group
            named.update(dict.fromkeys(linked(answers[0], "narrowerOccupation", "narrowerSkill")))
    start = (*(uri for uri in named if "/occupation/" in uri), *crawl.listed("occupation"))
    for answers in crawl.fetched("occupation", start, _related_occupations):
        if occupation := reader.occupation(answers):
            found.occupations[occupation.uri] = occupation
            found.needs[occupation.uri] = relations(answers)
            named.update(dict.fromkeys(found.needs[occupation.uri]))
    start = (*(uri for uri in named if "/occupation/" not in uri), *crawl.listed("skill"))
    for answers in crawl.fetched("skill", (uri for uri in start if uri not in found.groups), _related_skills):
        if skill := reader.skill(answers):
            found.skills[skill.uri] = skill
            found.needs[skill.uri] = relations(answers)
    return found


def _narrower_groups(resource: Json) -> tuple[str, ...]:
    return linked(resource, "narrowerConcept")


def _related_occupations(resource: Json) -> tuple[str, ...]:
    return linked(resource, "narrowerOccupation", "broaderOccupation")


def _related_skills(resource: Json) -> tuple[str, ...]:
    return linked(resource, "narrowerSkill", "broaderSkill", *RELATIONS)


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
