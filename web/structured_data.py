"""Descriptions of record pages for search engines (schema.org, JSON-LD), safe inside a script element."""

import json
from collections.abc import Sequence

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from corpus.profile import OccupationProfile, SkillProfile, best_text

_CONTEXT = "https://schema.org"


def occupation_data(profile: OccupationProfile, language: str, address: str) -> Markup:
    """schema.org ``Occupation``: name, ISCO-08 category and essential skills of the record."""
    occupation = profile.occupation
    name = best_text(occupation.title, language)[0]
    unit = profile.path[-1] if profile.path else None
    category: dict[str, object] = {
        "@type": "CategoryCode",
        "codeValue": occupation.isco,
        "inCodeSet": {"@type": "CategoryCodeSet", "name": "ISCO-08"},
    }
    if unit is not None:
        category["name"] = best_text(unit.title, language)[0]
    return _script(
        {
            "@type": "Occupation",
            "@id": occupation.uri,
            "name": name,
            "description": best_text(occupation.description, language)[0],
            "url": address,
            "sameAs": occupation.uri,
            "occupationalCategory": category,
            "skills": [
                best_text(entry.skill.label, language)[0]
                for entry in profile.requirements
                if entry.relation == "essential"
            ],
        }
    )


def skill_data(profile: SkillProfile, language: str, address: str) -> Markup:
    """schema.org ``DefinedTerm``: name and description of a skill in the set ESCO."""
    skill = profile.skill
    name = best_text(skill.label, language)[0]
    return _script(
        {
            "@type": "DefinedTerm",
            "@id": skill.uri,
            "name": name,
            "description": best_text(skill.description, language)[0],
            "url": address,
            "inDefinedTermSet": {"@type": "DefinedTermSet", "name": "ESCO", "url": "http://data.europa.eu/esco"},
        }
    )


def breadcrumb_data(steps: Sequence[tuple[str, str]]) -> Markup:
    """schema.org ``BreadcrumbList`` of (name, address), the page itself last."""
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": address}
        for place, (name, address) in enumerate(steps, start=1)
    ]
    return _script({"@type": "BreadcrumbList", "itemListElement": items})


def _script(thing: dict[str, object]) -> Markup:
    filled = {name: value for name, value in thing.items() if value not in ("", [])}
    return htmlsafe_json_dumps({"@context": _CONTEXT, **filled}, dumps=json.dumps)
