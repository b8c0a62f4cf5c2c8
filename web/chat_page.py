"""The page of the full chat: Chainlit's own page without the addresses of others that it carries."""

import base64
import hashlib
import re
from html import escape

from bot.chat_texts import chat_languages, chat_texts

_FOREIGN = re.compile(
    r"<!-- FONT START -->.*?<!-- FONT END -->"
    r"|<link\b[^>]*\bhref=\"https?://[^>]*>"
    r"|<meta\b[^>]*\bproperty=\"og:(?:image|url)\"[^>]*>",
    re.DOTALL,
)
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_ROOT_PATH = re.compile(r'(<meta property="og:root_path" content=")[^"]*(">)')


class ChatPage:
    """Chainlit's page, cleaned. ``script_hashes`` are the CSP sources of its inline scripts."""

    def __init__(self, template: str) -> None:
        self._html = _FOREIGN.sub("", template)
        self.script_hashes = tuple(_csp_hash(script) for script in _INLINE_SCRIPT.findall(self._html))

    def render(self, language: str | None, root: str) -> str:
        """The page in ``language`` (where the chat speaks it, else English) with its addresses below ``root``.

        ``root`` must be a path of the form that ``Place.path`` gives, after the chat's own.
        """
        spoken = language if language in chat_languages() else "en"
        page = self._html.replace('<html lang="en">', f'<html lang="{spoken}">', 1)
        page = _ROOT_PATH.sub(lambda match: match[1] + escape(root) + match[2], page)
        absent = f'<noscript><p>{escape(chat_texts(spoken).noscript)} <a href="/careers">/careers</a></p></noscript>'
        return page.replace('<div id="root"></div>', f'<div id="root"></div>\n    {absent}', 1)


def _csp_hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
