"""One view of an occupation over all standards, which says of each fact what source and release it came from."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Generic, Protocol, TypeAlias, TypeVar

from corpus.labels import normalise_label
from corpus.onet_records import MatchType, OnetMatch, OnetOccupation, SocMatch
from corpus.profile import OccupationProfile, OccupationRef, Requirement
from corpus.records import FieldOfEducation, Group, Occupation, Record, Skill, Source, Texts
from corpus.sources import ESCO, ESCO_ONET, ISCED, ISCO, ISCO_SOC, ONET, STARTER

Value = TypeVar("Value")

_BEST_FIRST: tuple[MatchType, ...] = ("exact", "broad", "close", "narrow")
"""In this crosswalk a broad match is the same work in a wider cut (welder: Welders, Cutters, Solderers), while a
close one is often another occupation (pharmacist: Pharmacy Technicians)."""

_BROAD = 2
"""Digits of a broad field of education."""


class Sourced(Record, Generic[Value]):
    """A value, and the source and release that it came from."""

    value: Value
    source: str
    release: str


SourcedTexts: TypeAlias = Mapping[str, Sourced[str]]
"""One text for each language code; languages may come from different releases."""


class GroupFacts(Record):
    """An ISCO-08 group; tasks, examples, exclusions and notes are the ILO's, one entry a line."""

    uri: str
    code: str
    title: SourcedTexts
    description: SourcedTexts
    tasks: SourcedTexts
    included: SourcedTexts
    excluded: SourcedTexts
    notes: SourcedTexts


class FieldFacts(Record):
    """A field of education, and how many essential and optional knowledge concepts of the occupation lead to it."""

    field: Sourced[FieldOfEducation]
    essential: int
    optional: int


class OnetFacts(Record):
    """What O*NET says of the United States occupation that answers to this one, and how well it does.

    A ``broad`` match covers more than this occupation, a ``narrow`` one less: whoever shows its facts must say so.
    """

    occupation: Sourced[OnetOccupation]
    match: Sourced[MatchType]


class RelatedOccupation(Record):
    """An occupation that answers, as well as ``match`` says, to a related O*NET occupation."""

    occupation: OccupationRef
    onet: str
    match: MatchType


class OccupationFacts(Record):
    """Everything known of one occupation.

    ``path`` are its ISCO-08 groups, the major group first. ``fields`` and ``broad_fields`` of education come with
    the most essential knowledge first; ``onet`` with the best match first. ``soc`` is None where no crosswalk says.
    """

    uri: str
    title: SourcedTexts
    summary: SourcedTexts
    description: SourcedTexts
    requirements: Sourced[tuple[Requirement, ...]]
    path: tuple[GroupFacts, ...]
    fields: tuple[FieldFacts, ...]
    broad_fields: tuple[FieldFacts, ...]
    onet: tuple[OnetFacts, ...]
    soc: Sourced[tuple[SocMatch, ...]] | None


class Crosswalked(Protocol):
    """Where the O*NET occupations that answer to one of ESCO are looked up."""

    def onet(self, code: str) -> OnetOccupation | None:
        """The O*NET occupation with this code, or None."""

    def onet_matches(self, uri: str) -> tuple[OnetMatch, ...]:
        """The crosswalk's rows about an ESCO occupation."""


class Records(Crosswalked, Protocol):
    """What this view needs of a store."""

    def sources(self) -> tuple[Source, ...]:
        """Where the records came from."""

    def profile(self, uri: str) -> OccupationProfile | None:
        """The occupation with its requirements and ISCO-08 path, or None."""

    def occupation_refs(self, uris: Iterable[str]) -> tuple[OccupationRef, ...]:
        """The occupations in the order given; unknown ones are left out."""

    def skill(self, uri: str) -> Skill | None:
        """The skill, or None."""

    def field(self, code: str) -> FieldOfEducation | None:
        """The ISCED-F field with this code, or None."""

    def onet_answers(self, code: str) -> tuple[OnetMatch, ...]:
        """The crosswalk's rows about an O*NET occupation."""

    def soc_matches(self, isco_code: str) -> tuple[SocMatch, ...]:
        """The SOC codes that answer to an ISCO-08 unit group."""


def occupation_facts(records: Records, uri: str) -> OccupationFacts | None:
    """All facts of the occupation ``uri``, or None where there is no such occupation."""
    profile = records.profile(uri)
    if profile is None:
        return None
    origin = _Origin(records.sources(), profile.source)
    occupation = profile.occupation
    essential, optional = _fields_of(records, profile.requirements)
    soc = records.soc_matches(occupation.isco)
    return OccupationFacts(
        uri=uri,
        title=origin.texts(occupation.title, ESCO, STARTER),
        summary=origin.texts(occupation.summary, STARTER),
        description=origin.texts(occupation.description, ESCO, STARTER),
        requirements=origin.of(profile.requirements, profile.source.name),
        path=tuple(_group(group, origin) for group in profile.path),
        fields=_fields(records, origin, essential, optional),
        broad_fields=_fields(records, origin, _broad(essential), _broad(optional)),
        onet=_onet(records, origin, occupation),
        soc=origin.of(soc, ISCO_SOC) if soc else None,
    )


def best_onet(records: Crosswalked, occupation: Occupation) -> OnetOccupation | None:
    """The O*NET occupation that answers best to this one, the first of its ``OccupationFacts.onet``, or None."""
    answers = _answers(records, occupation)
    return answers[0][1] if answers else None


def related_occupations(records: Records, facts: OnetFacts) -> tuple[RelatedOccupation, ...]:
    """The occupations that answer to the O*NET occupations related to ``facts``, the closest relation first.

    Each comes once, by its best match to the closest related O*NET occupation; those that answer to the O*NET
    occupation of ``facts`` itself are left out.
    """
    own = facts.occupation.value
    seen = {match.uri for match in records.onet_answers(own.code)}
    matches: list[OnetMatch] = []
    for code in own.related:
        for match in _best_first(records.onet_answers(code)):
            if match.uri not in seen:
                seen.add(match.uri)
                matches.append(match)
    refs = {ref.uri: ref for ref in records.occupation_refs(match.uri for match in matches)}
    return tuple(
        RelatedOccupation(occupation=refs[match.uri], onet=match.onet, match=match.match)
        for match in matches
        if match.uri in refs
    )


class _Origin:
    """Tells by the names of the sources, the first that fits, where a value came from."""

    def __init__(self, sources: tuple[Source, ...], default: Source) -> None:
        self._sources = sources
        self._default = default

    def of(self, value: Value, *names: str, language: str | None = None) -> Sourced[Value]:
        source = next(
            (
                source
                for name in names
                for source in self._sources
                if source.name == name and (language is None or language in source.language.split(","))
            ),
            self._default,
        )
        return Sourced(value=value, source=source.name, release=source.release)

    def texts(self, texts: Texts, *names: str) -> SourcedTexts:
        return {language: self.of(text, *names, language=language) for language, text in texts.items()}


def _group(group: Group, origin: _Origin) -> GroupFacts:
    return GroupFacts(
        uri=group.uri,
        code=group.code,
        title=origin.texts(group.title, ISCO, ESCO, STARTER),
        description=origin.texts(group.description, ISCO, ESCO, STARTER),
        tasks=origin.texts(group.tasks, ISCO),
        included=origin.texts(group.included, ISCO),
        excluded=origin.texts(group.excluded, ISCO),
        notes=origin.texts(group.notes, ISCO),
    )


def _fields_of(records: Records, requirements: Iterable[Requirement]) -> tuple[Counter[str], Counter[str]]:
    """How many essential and how many optional knowledge concepts lead to each ISCED-F code."""
    essential, optional = Counter[str](), Counter[str]()
    for requirement in requirements:
        skill = records.skill(requirement.skill.uri) if requirement.skill.type == "knowledge" else None
        if skill and skill.isced:
            (essential if requirement.relation == "essential" else optional)[skill.isced] += 1
    return essential, optional


def _broad(counts: Counter[str]) -> Counter[str]:
    broad = Counter[str]()
    for code, count in counts.items():
        broad[code[:_BROAD]] += count
    return broad


def _fields(
    records: Records, origin: _Origin, essential: Counter[str], optional: Counter[str]
) -> tuple[FieldFacts, ...]:
    codes = sorted(essential | optional, key=lambda code: (-essential[code], -optional[code], code))
    found = ((code, records.field(code)) for code in codes)
    return tuple(
        FieldFacts(field=origin.of(field, ISCED, ESCO, STARTER), essential=essential[code], optional=optional[code])
        for code, field in found
        if field
    )


def _onet(records: Records, origin: _Origin, occupation: Occupation) -> tuple[OnetFacts, ...]:
    return tuple(
        OnetFacts(
            # Starter records hold a few facts of O*NET occupations, and no description of them.
            occupation=origin.of(onet, *((ONET, STARTER) if onet.description else (STARTER, ONET))),
            match=origin.of(match.match, ESCO_ONET, STARTER),
        )
        for match, onet in _answers(records, occupation)
    )


def _answers(records: Crosswalked, occupation: Occupation) -> list[tuple[OnetMatch, OnetOccupation]]:
    found = [(match, records.onet(match.onet)) for match in _best_first(records.onet_matches(occupation.uri))]
    answers = [(match, onet) for match, onet in found if onet]
    names = _names((*occupation.title.values(), *(t for labels in occupation.alternative.values() for t in labels)))
    # Among matches of one kind the one that goes by more of the same names comes first.
    answers.sort(
        key=lambda pair: (_BEST_FIRST.index(pair[0].match), -len(names & _names((pair[1].title, *pair[1].titles))))
    )
    return answers


def _names(labels: Iterable[str]) -> set[str]:
    return {normalise_label(label) for label in labels}


def _best_first(matches: Iterable[OnetMatch]) -> list[OnetMatch]:
    return sorted(matches, key=lambda match: (_BEST_FIRST.index(match.match), match.onet, match.uri))
