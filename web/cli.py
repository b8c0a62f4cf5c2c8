"""The command line: ``destinai serve | ingest | ask | eval | mcp | search | link | verify | audit | corpus``."""

import sys

from web.termination import sigterm_exits


def main() -> None:
    """Load the program and run one command.

    Loading takes a second or two, in which Ctrl-C or a broken ``.env`` file must not end in a traceback either.
    """
    with sigterm_exits():
        _main()


def _main() -> None:
    try:
        from web.cli_app import run
    except (KeyboardInterrupt, SystemExit) as end:
        sys.stderr.write("destinai: Interrupted before anything was done.\n")
        raise SystemExit(end.code if isinstance(end, SystemExit) else 130) from None
    except Exception as error:  # noqa: BLE001 - whoever runs a command gets one clear line, whatever went wrong
        sys.stderr.write(
            f"destinai: The program cannot be loaded ({type(error).__name__}: {str(error)[:200]!r}). "
            "Check the file .env in this folder, or install the program again.\n"
        )
        raise SystemExit(2) from None
    run()
