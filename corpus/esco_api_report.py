"""What a crawl of the ESCO web service found, in numbers."""

from collections import Counter
from collections.abc import Sequence

from corpus.contents import Corpus
from corpus.reading import SourceReport

_REMARKS = {
    "unreadable": "concepts left out, because the service failed on them each time",
    "unreadable_texts": "concepts without texts in a further language, because the service failed on them each time",
    "not_released": "concepts left out, because their status is not 'released'",
    "without_label": "concepts left out, because they have no preferred label in these languages",
    "occupations_without_isco": "occupations left out, because they name no ISCO-08 unit group",
    "occupations_not_listed": "occupations or groups counted but not listed; the hierarchy was searched as well",
    "skills_not_listed": "skills or groups counted but not listed; the hierarchy was searched as well",
    "dangling_relations": "relations left out, because the service does not give the skill they lead to",
    "cyclic": "broader relations left out, because they close a circle",
    "labels_cut": "labels left out, because they are too long or too many",
    "texts_cut": "descriptions or notes cut, because they are too long",
    "skills_without_type": "skills without a known type, taken as skills rather than knowledge",
    "skills_without_reuse_level": "skills without a known reuse level",
}


def crawl_report(corpus: Corpus, release: str, languages: Sequence[str], tally: Counter[str]) -> SourceReport:
    """The report on ``corpus`` as it was crawled; ``tally`` counts what went wrong under the names above."""
    unspoken = {
        f"concepts without a label in {language!r}": sum(language not in o.title for o in corpus.occupations)
        + sum(language not in s.label for s in corpus.skills)
        for language in languages
    }
    return SourceReport(
        name="ESCO web service",
        release=release,
        counts={
            "occupations": len(corpus.occupations),
            "skills": len(corpus.skills),
            "relations": len(corpus.links),
            "ISCO-08 groups": len(corpus.groups),
            "skill groups": len(corpus.skill_groups),
            "fields of education": len(corpus.fields),
            "relations between skills": len(corpus.skill_relations),
        },
        remarks={remark: tally[name] for name, remark in _REMARKS.items() if tally[name]}
        | {remark: count for remark, count in unspoken.items() if count},
    )
