"""What the tools of one turn returned, piled up in order. Everything an answer may rest on comes from here."""

from dataclasses import dataclass, replace

from compliance.evidence import Evidence
from corpus.profile import OccupationProfile, OccupationRef, SkillProfile, SkillRef
from corpus.records import ConceptKind, Source
from retrieval.linker import Link


@dataclass(frozen=True)
class Lookup:
    """One search by words: what was looked for, and what the linker made of it."""

    kind: ConceptKind
    link: Link


@dataclass(frozen=True)
class Findings:
    """The records found so far. Frozen: adding returns new findings."""

    lookups: tuple[Lookup, ...] = ()
    profiles: tuple[OccupationProfile, ...] = ()
    skills: tuple[SkillProfile, ...] = ()
    occupation_refs: tuple[OccupationRef, ...] = ()
    skill_refs: tuple[SkillRef, ...] = ()
    sources: tuple[Source, ...] = ()

    def lookup(self, kind: ConceptKind) -> Lookup | None:
        """The last search of this kind."""
        return next((found for found in reversed(self.lookups) if found.kind == kind), None)

    @property
    def offered(self) -> frozenset[str]:
        """The URIs that a look-up returned or that were opened: those a model may ask to open."""
        found = {hit.uri for lookup in self.lookups for hit in lookup.link.hits}
        return frozenset(found | {p.occupation.uri for p in self.profiles} | {s.skill.uri for s in self.skills})

    @property
    def evidence(self) -> Evidence:
        """The same records as grounding sees them."""
        return Evidence(
            profiles=self.profiles,
            occupations=self.occupation_refs,
            skills=(*self.skills, *self.skill_refs),
            sources=self.sources,
        )

    def adding(self, other: "Findings") -> "Findings":
        """These findings and then ``other``."""
        return replace(
            self,
            lookups=self.lookups + other.lookups,
            profiles=self.profiles + other.profiles,
            skills=self.skills + other.skills,
            occupation_refs=self.occupation_refs + other.occupation_refs,
            skill_refs=self.skill_refs + other.skill_refs,
            sources=other.sources or self.sources,
        )
