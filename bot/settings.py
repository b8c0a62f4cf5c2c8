"""All settings, read from the environment (or a ``.env`` file) once. Nothing else reads the environment."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AliasChoices, Field, HttpUrl, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Settings(BaseSettings):
    """What an operator can set. Every field is documented in ``docs/configuration.md`` (a test checks it)."""

    model_config = SettingsConfigDict(
        env_prefix="DESTINAI_", env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True
    )

    home: Path = Field(default=Path("var"), description="Folder of all state: index, keys, notices, audit log, caches.")
    host: str = Field(default="127.0.0.1", description="Address the server listens on.")
    port: int = Field(default=8000, ge=0, le=65535, description="Port the server listens on.")
    base_url: str = Field(
        default="http://127.0.0.1:8000", description="Public address of this service, used in notices."
    )
    provider: str = Field(default="DestinAI", description="Who provides the AI system, as named in each notice.")
    contact_url: str = Field(
        default="", description="Where a visitor reaches a human; the contact page of this site if empty."
    )
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Origins of other sites that may embed the widget, separated by commas."
    )
    retention_days: int = Field(
        default=180, ge=1, description="How long notices are kept, so that they can be verified."
    )
    keep_indexes: int = Field(
        default=2, ge=1, description="How many indexes stay on disk, the one in service included."
    )

    brain: Literal["auto", "builtin", "llm"] = Field(
        default="auto", description="Which brain answers: `auto` uses a model when a key or an endpoint is set."
    )
    openai_api_key: SecretStr | None = Field(
        default=None,
        validation_alias=AliasChoices("OPENAI_API_KEY", "openai_api_key"),
        description="Key of the OpenAI-compatible model endpoint.",
    )
    openai_base_url: HttpUrl | None = Field(
        default=None,
        validation_alias=AliasChoices("OPENAI_BASE_URL", "openai_base_url"),
        description="Address of the OpenAI-compatible model endpoint.",
    )
    openai_model: str = Field(
        default="gpt-4.1-mini",
        validation_alias=AliasChoices("OPENAI_MODEL", "openai_model"),
        description="Name of the chat model.",
    )
    model_tools: Literal["native", "json_schema"] = Field(
        default="native", description="How the model is asked to choose a tool: native tool calls, or a JSON schema."
    )
    model_timeout: float = Field(default=20.0, gt=0, description="Seconds one call to the model may take.")
    turn_timeout: float = Field(default=45.0, gt=0, description="Seconds the model may take for a whole turn.")
    model_retries: int = Field(
        default=1, ge=0, le=5, description="How often a failed call to the model is tried again."
    )

    embedder: Literal["embedded", "openai", "fastembed"] = Field(
        default="embedded",
        description="Which embedder makes vectors: the embedded model, an OpenAI-compatible endpoint, or fastembed.",
    )
    embedding_model: str = Field(default="", description="Name of the embedding model of an endpoint or of fastembed.")
    embedding_path: Path | None = Field(
        default=None, description="Folder of the model for fastembed, which downloads it if empty."
    )
    embedding_base_url: HttpUrl | None = Field(
        default=None, description="Address of the embedding endpoint; OPENAI_BASE_URL if empty."
    )

    chroma_url: HttpUrl | None = Field(
        default=None, description="Address of a Chroma server for the vectors; they are in the index's folder if empty."
    )

    @field_validator("allowed_origins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @property
    def uses_model(self) -> bool:
        """Whether a chat model is configured and wanted."""
        configured = self.openai_api_key is not None or self.openai_base_url is not None
        return self.brain == "llm" or (self.brain == "auto" and configured)
