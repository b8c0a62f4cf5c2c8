"""A whole set of records, as read from one source or merged from several."""

from corpus.onet_records import OnetMatch, OnetOccupation, SocMatch
from corpus.records import (
    FieldOfEducation,
    FormerSlug,
    Group,
    Names,
    Occupation,
    Record,
    Redirect,
    Skill,
    SkillGroup,
    SkillLink,
    SkillRelation,
    Source,
)


class Corpus(Record):
    """All records of one or more sources; whatever a source does not have is empty."""

    occupations: tuple[Occupation, ...] = ()
    skills: tuple[Skill, ...] = ()
    links: tuple[SkillLink, ...] = ()
    groups: tuple[Group, ...] = ()
    skill_groups: tuple[SkillGroup, ...] = ()
    skill_relations: tuple[SkillRelation, ...] = ()
    fields: tuple[FieldOfEducation, ...] = ()
    onet: tuple[OnetOccupation, ...] = ()
    onet_matches: tuple[OnetMatch, ...] = ()
    soc_matches: tuple[SocMatch, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    former_slugs: tuple[FormerSlug, ...] = ()
    names: tuple[Names, ...] = ()
    sources: tuple[Source, ...] = ()
