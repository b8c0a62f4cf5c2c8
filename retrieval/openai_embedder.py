"""An embedder over any OpenAI-compatible embeddings endpoint, for operators who run a larger model."""

import hashlib
from collections.abc import Sequence
from urllib.parse import urlsplit

import numpy as np
from openai import APIStatusError, OpenAI, OpenAIError, omit
from openai.types import Embedding

from retrieval.embedder import EmbedderError, FloatArray, embeddable, unit_rows

# Common servers refuse larger requests (text-embeddings-inference: 32 by default).
_BATCH = 32
_MESSAGE_CHARACTERS = 300


class OpenAIEmbedder:
    """Embeds with the model ``model`` at ``base_url`` (ending in ``/v1`` as a rule).

    ``timeout`` is in seconds for each request; the client repeats failed ones twice. ``dimension`` is asked of
    the endpoint where given (only some models can shorten their vectors), else learnt from its first answer.
    Queries and passages are sent alike, without prefixes.
    """

    def __init__(self, base_url: str, api_key: str, model: str, timeout: float, dimension: int | None = None) -> None:
        self.name = model
        self.fingerprint = hashlib.sha256(f"openai {model} {dimension or ''}".encode()).hexdigest()
        self._requested = dimension
        self._dimension = dimension
        self._key = api_key
        self._where = urlsplit(base_url).netloc.rpartition("@")[2]
        # The client insists on a key; endpoints without accounts ignore it.
        self._client = OpenAI(base_url=base_url, api_key=api_key or "none", timeout=timeout)

    @property
    def dimension(self) -> int:
        """The length of each vector; asks the endpoint once where it was not configured.

        Raises ``EmbedderError`` where the endpoint does not answer.
        """
        if self._dimension is None:
            self._dimension = self._request(["dimension"]).shape[1]
        return self._dimension

    def embed_queries(self, texts: Sequence[str]) -> FloatArray:
        """Embed texts: float32 ``[len(texts), dimension]``, unit length, in order.

        Raises ``EmbedderError`` where the endpoint fails or answers with other than one vector for each text.
        """
        dimension = self.dimension
        # Hosted models refuse an empty text, but take a blank one.
        clean = [embeddable(text) or " " for text in texts]
        vectors = np.empty((len(clean), dimension), np.float32)
        for start in range(0, len(clean), _BATCH):
            found = self._request(clean[start : start + _BATCH])
            if found.shape[1] != dimension:
                raise EmbedderError(
                    f"{self._subject} answered with vectors of {found.shape[1]} numbers instead of {dimension}; "
                    "check the configured dimension, and build the index again after a change of model"
                )
            vectors[start : start + _BATCH] = found
        return vectors

    def embed_passages(self, texts: Sequence[str]) -> FloatArray:
        """Embed texts; the same as ``embed_queries``."""
        return self.embed_queries(texts)

    def close(self) -> None:
        """Close the connections to the endpoint."""
        self._client.close()

    @property
    def _subject(self) -> str:
        return f"the embeddings endpoint {self._where} (model {self.name})"

    def _request(self, texts: list[str]) -> FloatArray:
        try:
            answer = self._client.embeddings.create(
                input=texts, model=self.name, encoding_format="float", dimensions=self._requested or omit
            )
            return _vectors(answer.data, len(texts))
        except OpenAIError as error:
            # Neither the key nor a traceback that shows it: endpoints repeat it in what they answer.
            raise EmbedderError(f"{self._subject} failed: {self._safe(error)}") from None
        except (AttributeError, TypeError, ValueError) as error:
            raise EmbedderError(f"{self._subject} gave a malformed answer: {self._safe(error)}") from None

    def _safe(self, error: Exception) -> str:
        status = f"HTTP {error.status_code}: " if isinstance(error, APIStatusError) else ""
        message = f"{status}{error}"
        return (message.replace(self._key, "***") if self._key else message)[:_MESSAGE_CHARACTERS]


def _vectors(data: Sequence[Embedding], expected: int) -> FloatArray:
    ordered = sorted(data, key=lambda item: item.index)
    if [item.index for item in ordered] != list(range(expected)):
        raise ValueError(f"{len(ordered)} vectors, or wrongly numbered ones, for {expected} texts")
    matrix = np.array([item.embedding for item in ordered], np.float64)
    if matrix.ndim != 2:
        raise ValueError("the embeddings are not lists of numbers")
    return unit_rows(matrix)
