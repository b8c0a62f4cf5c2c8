"""Where a retired concept leads: URIs and addresses that a new release no longer has, and what took their place."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from corpus.contents import Corpus
from corpus.forms import preferred_labels
from corpus.labels import normalise_label
from corpus.records import ConceptKind, FormerSlug, Labels, Occupation, Redirect, Skill, Texts
from corpus.slugs import slugs

Concepts: TypeAlias = Sequence[Occupation | Skill]


def redirects_between(before: Corpus, after: Corpus) -> tuple[Redirect, ...]:
    """The redirects that ``after`` needs, so that whoever knows a URI of ``before`` finds its successor.

    A retired concept leads to the one whose preferred label equals its old preferred label or, where none does,
    to the only one that has it as an alternative label; in English first, then language by language. What led
    to a retired concept already leads on to its successor. A concept without a clear successor leads nowhere.
    """
    found: dict[str, Redirect] = {}
    for kind, old, new in _kinds(before, after):
        here = {concept.uri for concept in new}
        retired = [concept for concept in old if concept.uri not in here]
        holders = _Holders(new) if retired else None
        for concept in retired:
            if holders and (to := holders.successor(preferred_labels(concept))):
                found[concept.uri] = Redirect(uri=concept.uri, to=to, kind=kind)
    known = {o.uri for o in after.occupations} | {s.uri for s in after.skills}
    for earlier in before.redirects:
        to = earlier.to if earlier.to in known else getattr(found.get(earlier.to), "to", None)
        if to and earlier.uri not in known:
            found.setdefault(earlier.uri, earlier.model_copy(update={"to": to}))
    return tuple(found[uri] for uri in sorted(found))


def former_slugs_between(before: Corpus, after: Corpus) -> tuple[FormerSlug, ...]:
    """The former slugs that ``after`` needs, so that whoever knows the address of a page of ``before`` finds it again.

    A slug that no concept of ``after`` has leads to the concept that had it or, where that is retired, to its
    successor by the redirects of ``after``; what led there before goes on leading there.
    """
    leads = {redirect.uri: redirect.to for redirect in after.redirects}
    found: list[FormerSlug] = []
    for kind, old, new in _kinds(before, after):
        now = slugs({concept.uri: preferred_labels(concept) for concept in new})
        taken = set(now.values())
        known = {former.slug: former.uri for former in before.former_slugs if former.kind == kind}
        known |= {slug: uri for uri, slug in slugs({c.uri: preferred_labels(c) for c in old}).items()}
        for slug in sorted(known.keys() - taken):
            to = known[slug] if known[slug] in now else leads.get(known[slug])
            if to is not None and to in now:
                found.append(FormerSlug(slug=slug, uri=to, kind=kind))
    return tuple(found)


def _kinds(before: Corpus, after: Corpus) -> tuple[tuple[ConceptKind, Concepts, Concepts], ...]:
    return ("occupation", before.occupations, after.occupations), ("skill", before.skills, after.skills)


class _Holders:
    """Which concepts hold a label, by language and normal form."""

    def __init__(self, concepts: Iterable[Occupation | Skill]) -> None:
        self._preferred: dict[tuple[str, str], set[str]] = {}
        self._alternative: dict[tuple[str, str], set[str]] = {}
        for concept in concepts:
            preferred: Labels = {language: (label,) for language, label in preferred_labels(concept).items()}
            for held, labels in ((self._preferred, preferred), (self._alternative, concept.alternative)):
                for language, texts in labels.items():
                    for text in texts:
                        held.setdefault((language, normalise_label(text)), set()).add(concept.uri)

    def successor(self, labels: Texts) -> str | None:
        """The one concept that has a preferred label of the retired one, else the one that knows it otherwise."""
        keys = [
            (language, normalise_label(labels[language]))
            for language in sorted(labels, key=lambda code: (code != "en", code))
        ]
        return _only(self._preferred, keys) or _only(self._alternative, keys)


def _only(held: Mapping[tuple[str, str], set[str]], keys: Iterable[tuple[str, str]]) -> str | None:
    return next((next(iter(held[key])) for key in keys if len(held.get(key, ())) == 1), None)
