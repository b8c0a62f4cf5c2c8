"""All commands, and what their failures become: one clear line on standard error and an exit code.

Exit codes: 0 done or answered, 1 checked and found wanting (or broken here), 2 bad usage or input, 3 no index.
"""

import logging
import sys
import traceback
from pathlib import Path
from typing import NoReturn

import typer
from pydantic import ValidationError

from bot.settings import Settings
from compliance.keys import KeyRingError
from compliance.notice_store import NoticeStoreError
from corpus.errors import CorpusError, HomeError, quoted
from retrieval.embedder import EmbedderError
from retrieval.index import IndexMissingError
from web.cli_ask import ask
from web.cli_checks import audit_app, doctor, verify_file
from web.cli_corpus import corpus_app
from web.cli_corpus_change import export_records, remove_source
from web.cli_eval import evaluate
from web.cli_ingest import ingest_app
from web.cli_ingest_api import esco_api
from web.cli_link import link
from web.cli_mcp import mcp
from web.cli_records import search
from web.cli_serve import serve
from web.termination import TERMINATED

BROKEN, BAD_INPUT, NO_INDEX, INTERRUPTED = 1, 2, 3, 130

app = typer.Typer(
    name="destinai",
    help="A conversational career adviser, grounded in official records.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command()(serve)
ingest_app.command("esco-api")(esco_api)
app.add_typer(ingest_app, name="ingest")
app.command()(ask)
app.command(name="eval")(evaluate)
app.command()(mcp)
app.command()(search)
app.command()(link)
app.command(name="verify")(verify_file)
app.add_typer(audit_app, name="audit")
corpus_app.command("export")(export_records)
corpus_app.command("remove")(remove_source)
app.add_typer(corpus_app, name="corpus")
app.command()(doctor)


def run() -> None:
    """Run the command that the program was started with."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    try:
        app()
    except SystemExit as end:
        # Typer turns Ctrl-C into the first code, without a word.
        for code in (INTERRUPTED, TERMINATED):
            if end.code == code:
                _end("Interrupted. Nothing is lost: the same command goes on where it stopped.", code)
        raise
    except IndexMissingError as error:
        _end(error, NO_INDEX)
    except (HomeError, EmbedderError, KeyRingError, NoticeStoreError) as error:
        _end(error, BROKEN)
    except CorpusError as error:
        _end(error, BAD_INPUT)
    except OSError as error:
        _end(f"{error}. Check the disk and the folders' permissions; `destinai doctor` helps.", BROKEN)
    except Exception as error:  # noqa: BLE001 - whoever runs a command gets one clear line, whatever went wrong
        if isinstance(error, ValidationError) and error.title == Settings.__name__:
            _end(_wrong_setting(error), BAD_INPUT)
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(frame.filename).name}:{frame.lineno}"
        _end(
            f"A defect of this program: {type(error).__name__} at {place} ({quoted(error)}). Please report it.", BROKEN
        )


def _wrong_setting(error: ValidationError) -> str:
    first = error.errors()[0]
    name = str(first["loc"][0])
    variable = f"{Settings.model_config['env_prefix']}{name}".upper() if name in Settings.model_fields else name
    return f"The setting {variable} is wrong: {first['msg']}. See docs/configuration.md."


def _end(message: object, code: int) -> NoReturn:
    sys.stderr.write(f"destinai: {message}\n")
    raise SystemExit(code)
