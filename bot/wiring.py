"""The one place that builds objects: from settings to everything a channel needs."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.advisor import Advisor
from bot.answers import Answers
from bot.brain import Brain
from bot.language import detect_language
from bot.llm_brain import LlmBrain
from bot.model import Deadline, build_model
from bot.model_tools import JsonSchemaTools, NativeTools
from bot.offline_brain import OfflineBrain
from bot.settings import Settings
from bot.tools import Toolbox
from compliance.audit import AuditLog
from compliance.catalogue import load_catalogue
from compliance.keys import KeyRing
from compliance.markup import OFFICIAL_LINKS, OWN_LINKS
from compliance.notice_store import NoticeStore
from compliance.places import signpost_links
from compliance.reply import Sealer
from compliance.scope_model import scope_model
from corpus.records import ConceptKind
from corpus.store import Store
from prompts.catalogue import Catalogue
from retrieval.batching import BatchingEmbedder
from retrieval.chroma_server import ChromaServer
from retrieval.e5_convert import ensure_model
from retrieval.embedder import Embedder, EmbedderError
from retrieval.fastembed_embedder import FastEmbedEmbedder
from retrieval.index import IndexFolder, OpenIndex, open_index
from retrieval.linker import Hit, Linker
from retrieval.onnx_embedder import OnnxEmbedder
from retrieval.openai_embedder import OpenAIEmbedder
from retrieval.vectors import EMBEDDED, VectorStore

_OPENAI, _OPENAI_MODEL = "https://api.openai.com/v1", "text-embedding-3-small"
_FASTEMBED_MODEL = "intfloat/multilingual-e5-large"
_REMOTE_REQUESTS = 8
"""Requests under way at a remote embedder at a time: they cost this machine nothing but a thread that waits."""


class Finder(Protocol):
    """Finds records by words, for search boxes."""

    def occupations(self, text: str, limit: int, language: str = "en") -> tuple[Hit, ...]:
        """Occupations that ``text`` may mean, best first."""
        ...

    def skills(self, text: str, limit: int, language: str = "en") -> tuple[Hit, ...]:
        """Skills that ``text`` may mean, best first."""
        ...


class LinkerFinder:
    """A finder over the linker."""

    def __init__(self, linker: Linker) -> None:
        self._linker = linker

    def occupations(self, text: str, limit: int, language: str = "en") -> tuple[Hit, ...]:
        """Occupations that ``text`` may mean, best first."""
        return self._find(text, "occupation", limit, language)

    def skills(self, text: str, limit: int, language: str = "en") -> tuple[Hit, ...]:
        """Skills that ``text`` may mean, best first."""
        return self._find(text, "skill", limit, language)

    def _find(self, text: str, kind: ConceptKind, limit: int, language: str) -> tuple[Hit, ...]:
        return self._linker.link(text, kind, limit, language).hits


@dataclass(frozen=True)
class Services:
    """All that channels work with."""

    settings: Settings
    store: Store
    advisor: Advisor
    keys: KeyRing
    notices: NoticeStore
    finder: Finder
    content_hash: str
    index: OpenIndex
    tools: Toolbox

    def warm_up(self) -> None:
        """Load what the first question would otherwise wait for: model, vectors, links, language identifier, texts."""
        self.tools.warm_up()
        self.index.linker.link("warm up", "occupation")
        self.index.linker.link("warm up", "skill")
        detect_language("a sentence of some length", before=None, hint=None)
        self.advisor.starters("en")

    def close(self) -> None:
        """Release all files."""
        self.index.close()


def build_embedder(settings: Settings, threads: int = 1) -> Embedder:
    """The embedder that the settings name; the embedded model is converted at the first call (seconds).

    One thread serves single questions best when several are asked at once; 0 takes all cores, for ingest.

    Raises ``EmbedderError`` where it cannot be had.
    """
    if settings.embedder == "embedded":
        return OnnxEmbedder(ensure_model(settings.home), threads)
    if settings.embedder == "fastembed":
        name = settings.embedding_model or _FASTEMBED_MODEL
        return FastEmbedEmbedder(name, settings.home / "models" / "fastembed", settings.embedding_path, threads)
    address = settings.embedding_base_url or settings.openai_base_url
    if settings.openai_api_key is None and address is None:
        raise EmbedderError("the remote embedder needs OPENAI_API_KEY or an endpoint (DESTINAI_EMBEDDING_BASE_URL)")
    return OpenAIEmbedder(
        base_url=str(address or _OPENAI),
        api_key=settings.openai_api_key.get_secret_value() if settings.openai_api_key else "none",
        model=settings.embedding_model or _OPENAI_MODEL,
        timeout=settings.model_timeout,
    )


def build_vectors(settings: Settings) -> VectorStore:
    """Where indexes keep their vectors: on the Chroma server that the settings name, else in their own folders."""
    return ChromaServer(str(settings.chroma_url)) if settings.chroma_url else EMBEDDED


def key_folder(home: Path) -> Path:
    """Where the signing keys are."""
    return home / "keys"


def audit_folder(home: Path) -> Path:
    """Where the audit log is."""
    return home / "audit"


@dataclass(frozen=True)
class Foundation:
    """What stays when the index changes: settings, embedder, vectors, keys, notices, audit log, texts and brain."""

    settings: Settings
    embedder: Embedder
    vectors: VectorStore
    keys: KeyRing
    notices: NoticeStore
    audit: AuditLog
    catalogue: Catalogue
    sealer: Sealer
    brain: Callable[[], Brain]

    def answers(self, language: str) -> Answers:
        """The sentences of answers in one language."""
        return Answers(self.catalogue, language, self.settings.base_url)


def lay_foundation(settings: Settings) -> Foundation:
    """Build what channels need besides an index.

    Raises ``EmbedderError`` where the embedder cannot be had, ``KeyRingError`` where the signing key is not safe.
    """
    keys = KeyRing.open(key_folder(settings.home))
    notices = NoticeStore(settings.home / "notices.sqlite")
    catalogue = Catalogue()
    contact = settings.contact_url or f"{settings.base_url.rstrip('/')}/contact"
    offline = OfflineBrain(lambda language: Answers(catalogue, language, settings.base_url))
    return Foundation(
        settings=settings,
        embedder=BatchingEmbedder(
            build_embedder(settings), _REMOTE_REQUESTS if settings.embedder == "openai" else None
        ),
        vectors=build_vectors(settings),
        keys=keys,
        notices=notices,
        audit=AuditLog(audit_folder(settings.home), keys),
        catalogue=catalogue,
        sealer=Sealer(
            keys,
            notices,
            load_catalogue(),
            provider=settings.provider,
            human_url=contact,
            base_url=settings.base_url,
        ),
        brain=_brains(settings, offline),
    )


def open_services(settings: Settings) -> Services:
    """Open the index in service and build all that channels need.

    Raises ``IndexMissingError`` where there is no index yet, ``CorpusError`` where it cannot be opened, and as
    ``lay_foundation`` does.
    """
    folder = IndexFolder(settings.home).require()
    return services_over(folder, lay_foundation(settings))


def services_over(folder: Path, foundation: Foundation) -> Services:
    """All that channels need over the index in ``folder``; raises ``CorpusError`` where it cannot be opened."""
    settings = foundation.settings
    index = open_index(folder, foundation.embedder, foundation.vectors)
    tools = Toolbox(index.store, index.linker)
    advisor = Advisor(
        brain=foundation.brain,
        answers=foundation.answers,
        tools=tools,
        labels=index.store,
        find_labels=lambda text: index.store.labels_in(text, "occupation"),
        sealer=foundation.sealer,
        audit=foundation.audit,
        catalogue=foundation.catalogue,
        links=(*OWN_LINKS, *OFFICIAL_LINKS, *signpost_links(), settings.base_url.rstrip("/") + "/"),
        model=settings.openai_model if settings.uses_model else None,
        scorer=scope_model(foundation.embedder.name, foundation.embedder.embed_queries),
    )
    return Services(
        settings=settings,
        store=index.store,
        advisor=advisor,
        keys=foundation.keys,
        notices=foundation.notices,
        finder=LinkerFinder(index.linker),
        content_hash=index.manifest.content_hash,
        index=index,
        tools=tools,
    )


def _brains(settings: Settings, offline: OfflineBrain) -> Callable[[], Brain]:
    """A new brain for each turn: a model brain remembers whether its model failed in this turn."""
    if not settings.uses_model:
        return lambda: offline
    model = build_model(settings)
    tools = NativeTools(model) if settings.model_tools == "native" else JsonSchemaTools(model)

    def brain() -> Brain:
        return LlmBrain(model, tools, offline, Deadline(settings.turn_timeout, settings.model_timeout))

    return brain
