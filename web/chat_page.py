"""The page of the full chat: Chainlit's own page without the addresses of others that it carries."""

import base64
import hashlib
import re
from html import escape

from bot.chat_texts import chat_texts

_FOREIGN = re.compile(
    r"<!-- FONT START -->.*?<!-- FONT END -->"
    r"|<link\b[^>]*\bhref=\"https?://[^>]*>"
    r"|<meta\b[^>]*\bproperty=\"og:(?:image|url)\"[^>]*>",
    re.DOTALL,
)
_OWN_STYLE = re.compile(r'<link\b[^>]*\bhref="[^"]*/public/[^"]*\.css"[^>]*>')
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_ROOT_PATH = re.compile(r'(<meta property="og:root_path" content=")[^"]*(">)')


class ChatPage:
    """Chainlit's page, cleaned. ``script_hashes`` are the CSP sources of its inline scripts."""

    def __init__(self, template: str) -> None:
        self._html = _last_in_head(_FOREIGN.sub("", template))
        self.script_hashes = tuple(_csp_hash(script) for script in _INLINE_SCRIPT.findall(self._html))

    def render(self, language: str, root: str, standing: str) -> str:
        """The page in ``language`` with its addresses below ``root``.

        ``standing`` is the AI line. Chainlit shows its own under the composer only once something has been said,
        so the style sheet puts this one into the empty chat.
        """
        string = standing.replace("\\", r"\\").replace('"', r"\"")
        style = escape(f'--standing-line: "{string}"')
        page = self._html.replace('<html lang="en">', f'<html lang="{escape(language)}" style="{style}">', 1)
        page = _ROOT_PATH.sub(lambda match: match[1] + escape(root) + match[2], page)
        absent = f'<noscript><p>{escape(chat_texts(language).noscript)} <a href="/careers">/careers</a></p></noscript>'
        return page.replace('<div id="root"></div>', f'<div id="root"></div>\n    {absent}', 1)


def _last_in_head(html: str) -> str:
    # Chainlit puts our style sheet before its own, where it would lose.
    styles = "".join(_OWN_STYLE.findall(html))
    return _OWN_STYLE.sub("", html).replace("</head>", f"{styles}\n  </head>", 1)


def _csp_hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
