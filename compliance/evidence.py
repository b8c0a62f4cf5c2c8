"""What the tools of one turn returned, and what follows from it: links, labels, codes, numbers and texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TypeAlias

from compliance.draft import Claim
from compliance.facts_text import quotable
from corpus.labels import gender_halves
from corpus.merged import OccupationFacts
from corpus.profile import OccupationProfile, OccupationRef, SkillProfile, SkillRef, best_text
from corpus.records import ConceptKind, Labels, Relation, SkillType, Source, Texts

Link: TypeAlias = tuple[str, str, Relation, SkillType]
"""Occupation URI, skill URI, relation and type of the skill."""

_MOST_COMPARED = 6


@dataclass(frozen=True)
class Label:
    """One name of a concept of the evidence, in one language."""

    text: str
    language: str
    uri: str
    kind: ConceptKind


@dataclass(frozen=True)
class Standing:
    """What somebody has on the way to an occupation: the URIs of the skills that count as had."""

    occupation: str
    had: frozenset[str]


@dataclass(frozen=True)
class Evidence:
    """The typed records an answer may rest on, and nothing else. All that grounding asks is derived from them.

    ``quotes`` are short texts of other records that may be repeated whole, such as an interest code.
    """

    profiles: tuple[OccupationProfile, ...] = ()
    occupations: tuple[OccupationRef, ...] = ()
    skills: tuple[SkillProfile | SkillRef, ...] = ()
    sources: tuple[Source, ...] = ()
    standings: tuple[Standing, ...] = ()
    facts: tuple[OccupationFacts, ...] = ()
    quotes: tuple[str, ...] = ()

    @cached_property
    def links(self) -> frozenset[Link]:
        """Every occupation–skill link that a profile of an occupation or of a skill states."""
        return frozenset(self._links())

    def _links(self) -> Iterator[Link]:
        for profile in self.profiles:
            for need in profile.requirements:
                yield profile.occupation.uri, need.skill.uri, need.relation, need.skill.type
        for found in self._skill_profiles:
            for use in found.uses:
                yield use.occupation.uri, found.skill.uri, use.relation, found.skill.type

    @property
    def _skill_profiles(self) -> tuple[SkillProfile, ...]:
        return tuple(s for s in self.skills if isinstance(s, SkillProfile))

    @cached_property
    def _named(self) -> tuple[tuple[str, ConceptKind, Texts, tuple[Labels, ...]], ...]:
        """URI, kind, preferred labels and other labels of every concept, as often as it is met."""
        return tuple(self._concepts())

    def _concepts(self) -> Iterator[tuple[str, ConceptKind, Texts, tuple[Labels, ...]]]:
        for profile in self.profiles:
            occupation = profile.occupation
            yield occupation.uri, "occupation", occupation.title, (occupation.alternative, occupation.hidden)
            yield from ((n.skill.uri, "skill", n.skill.label, ()) for n in profile.requirements)
        yield from ((ref.uri, "occupation", ref.title, ()) for ref in self.occupations)
        for found in self.skills:
            if isinstance(found, SkillRef):
                yield found.uri, "skill", found.label, ()
            else:
                yield found.skill.uri, "skill", found.skill.label, (found.skill.alternative, found.skill.hidden)
                yield from ((use.occupation.uri, "occupation", use.occupation.title, ()) for use in found.uses)

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """Every preferred, alternative and hidden label of the evidence; of a gender pair both halves too."""
        whole = list(self._labels())
        halves = (
            Label(half, label.language, label.uri, label.kind) for label in whole for half in gender_halves(label.text)
        )
        return tuple(dict.fromkeys((*whole, *halves)))

    def _labels(self) -> Iterator[Label]:
        for uri, kind, preferred, others in self._named:
            yield from (Label(text, language, uri, kind) for language, text in preferred.items())
            for labels in others:
                yield from (Label(text, language, uri, kind) for language, texts in labels.items() for text in texts)

    @cached_property
    def uris(self) -> frozenset[str]:
        """The URIs of all occupations, skills and ISCO-08 groups of the evidence."""
        groups = (group.uri for profile in self.profiles for group in profile.path)
        return frozenset((*(label.uri for label in self.labels), *groups))

    @cached_property
    def slugs(self) -> frozenset[tuple[ConceptKind, str]]:
        """The page names of all occupations and skills of the evidence."""
        return frozenset(self._slugs())

    def _slugs(self) -> Iterator[tuple[ConceptKind, str]]:
        for profile in self.profiles:
            yield "occupation", profile.slug
            yield from (("skill", need.skill.slug) for need in profile.requirements)
        yield from (("occupation", ref.slug) for ref in self.occupations)
        for found in self.skills:
            yield "skill", found.slug
        for found in self._skill_profiles:
            yield from (("occupation", use.occupation.slug) for use in found.uses)

    @cached_property
    def codes(self) -> frozenset[str]:
        """ESCO codes, ISCO-08 codes of every level, and the releases of the sources as bare numbers (``1.1.1``)."""
        found: set[str] = set()
        for profile in self.profiles:
            found |= {profile.occupation.code, profile.occupation.isco, *(group.code for group in profile.path)}
        found |= {ref.isco for ref in self.occupations}
        found |= {use.occupation.isco for skill in self._skill_profiles for use in skill.uses}
        found |= {word.lstrip("v") for source in self.all_sources for word in source.release.split()}
        return frozenset(found)

    @cached_property
    def counts(self) -> frozenset[int]:
        """Numbers that may be said of the evidence: sizes of the lists, their sums, and what profiles share.

        Never zero, which denies more than a list shows. Where a record holds only a selection of the optional
        skills, no number that depends on them is one.
        """
        sizes = {len(self.profiles), len(self.occupations), len(self.skills)}
        sizes |= self.counts_of("essential") | self.counts_of("optional")
        for profile in self.profiles:
            if profile.occupation.all_optional:
                kinds = [need.skill.type for need in profile.requirements]
                sizes |= {len(kinds), kinds.count("knowledge"), kinds.count("skill")}
        sizes |= {len(skill.uses) for skill in self._skill_profiles}
        sizes |= self._shared(None)
        return frozenset(sizes - {0})

    def counts_of(self, relation: Relation) -> frozenset[int]:
        """The numbers among ``counts`` that count links of one relation."""
        sizes: set[int] = set()
        for profile in self.profiles:
            if relation == "essential" or profile.occupation.all_optional:
                kinds = [need.skill.type for need in profile.requirements if need.relation == relation]
                sizes |= {len(kinds), kinds.count("knowledge"), kinds.count("skill")}
        for skill in self._skill_profiles:
            sizes.add(sum(use.relation == relation for use in skill.uses))
        return frozenset((sizes | self._shared(relation)) - {0})

    def _shared(self, relation: Relation | None) -> set[int]:
        """For every two profiles: how many skills both need, and how many only one of them."""
        sizes: set[int] = set()
        whole = [p for p in self.profiles if relation == "essential" or p.occupation.all_optional]
        for one, other in combinations(whole[:_MOST_COMPARED], 2):
            mine, theirs = (
                {n.skill.uri for n in p.requirements if relation in (None, n.relation)} for p in (one, other)
            )
            sizes |= {len(mine & theirs), len(mine - theirs), len(theirs - mine)}
        return sizes

    @cached_property
    def all_sources(self) -> tuple[Source, ...]:
        """The sources named and those of the profiles, each once."""
        of_profiles = (*(p.source for p in self.profiles), *(s.source for s in self._skill_profiles))
        return tuple({s.model_dump_json(): s for s in (*self.sources, *of_profiles)}.values())

    @cached_property
    def _running(self) -> tuple[Texts, ...]:
        """Summaries, descriptions and notes of the evidence, and titles of its ISCO-08 groups."""
        found: list[Texts] = []
        for profile in self.profiles:
            occupation = profile.occupation
            found += [occupation.summary, occupation.description, occupation.scope_note]
            found += [group.title for group in profile.path]
        for skill in self._skill_profiles:
            found += [skill.skill.description, skill.skill.scope_note]
        return tuple(found)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Every running text of the evidence in every language, and what its sources say of themselves."""
        sources = (part for s in self.all_sources for part in (s.name, s.release, s.licence, s.acknowledgement))
        # What an ISCO-08 group says of other groups may be quoted, but gives a model no words to use.
        groups = (group.description for profile in self.profiles for group in profile.path)
        running = (text for texts in (*self._running, *groups) for text in texts.values())
        return tuple(dict.fromkeys(text for text in (*running, *sources, *quotable(self.facts), *self.quotes) if text))

    def vocabulary(self, language: str) -> Iterator[str]:
        """The texts and labels that make up the words of the evidence for a reader of ``language``.

        Where a record has no text in that language, the one it would be shown in instead.
        """
        yield from (best_text(texts, language)[0] for texts in self._running)
        yield from (part for s in self.all_sources for part in (s.name, s.release, s.licence, s.acknowledgement))
        for _, _, preferred, others in self._named:
            yield best_text(preferred, language)[0]
            yield from (text for labels in others for text in labels.get(language, ()))

    def supports(self, claim: Claim) -> bool:
        """Whether a link of the evidence says what ``claim`` says, and the label is one of the skill's preferred ones.

        ``shared`` needs a second profile that has the skill, ``only`` a second one that lacks it; ``covered`` and
        ``missing`` need somebody's standing towards the occupation, with or without the skill.
        """
        if (claim.occupation, claim.skill, claim.relation, claim.kind) not in self.links:
            return False
        if claim.label not in self._preferred_labels.get(claim.skill, ()):
            return False
        others = [claim.skill in skills for uri, skills in self._needed.items() if uri != claim.occupation]
        had = [claim.skill in one.had for one in self.standings if one.occupation == claim.occupation]
        return {
            "required": True,
            "shared": any(others),
            "only": not all(others),
            "covered": any(had),
            "missing": bool(had) and not all(had),
        }[claim.status]

    @cached_property
    def _needed(self) -> dict[str, frozenset[str]]:
        """The skills of each profile, by the URI of the occupation."""
        return {p.occupation.uri: frozenset(need.skill.uri for need in p.requirements) for p in self.profiles}

    @cached_property
    def _preferred_labels(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for uri, _, preferred, _ in self._named:
            found.setdefault(uri, set()).update(preferred.values())
        return found
