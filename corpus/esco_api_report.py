"""What a crawl of the ESCO web service found, in sentences."""

from collections import Counter
from collections.abc import Sequence

from corpus.contents import Corpus

_REMARKS = {
    "unreadable": "concepts left out, because the service failed on them each time",
    "not_released": "concepts left out, because their status is not 'released'",
    "without_label": "concepts left out, because they have no preferred label in these languages",
    "occupations_without_isco": "occupations left out, because they name no ISCO-08 unit group",
    "unreadable_texts": "concepts without texts in a further language, because the service failed on them each time",
    "occupations_not_listed": "occupations or groups counted but not listed; the hierarchy was searched as well",
    "skills_not_listed": "skills or groups counted but not listed; the hierarchy was searched as well",
    "dangling_relations": "relations left out, because the service does not give the skill they lead to",
    "skills_without_type": "skills without a known type, taken as skills rather than knowledge",
    "skills_without_reuse_level": "skills without a known reuse level",
}


def report_lines(corpus: Corpus, release: str, languages: Sequence[str], tally: Counter[str]) -> tuple[str, ...]:
    """The counts first, and then what is out of the ordinary."""
    untold = {
        language: sum(language not in o.title for o in corpus.occupations)
        + sum(language not in s.label for s in corpus.skills)
        for language in languages
    }
    return (
        f"ESCO {release} from the web service ({', '.join(languages)}): {len(corpus.occupations)} occupations, "
        f"{len(corpus.skills)} skills, {len(corpus.links)} relations, {len(corpus.groups)} ISCO-08 groups, "
        f"{len(corpus.skill_groups)} skill groups, {len(corpus.fields)} fields of education, "
        f"{len(corpus.skill_relations)} relations between skills.",
        *(f"{tally[name]} {remark}." for name, remark in _REMARKS.items() if tally[name]),
        *(f"{count} concepts without a label in {language!r}." for language, count in untold.items() if count),
    )
