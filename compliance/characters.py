"""Characters that a reader does not see, and that a copy, an attacker or a screen may add or lose."""

import re

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")

# Control characters but tab and line feed, lone surrogates, general category Cf, and Default_Ignorable_Code_Point
# (Unicode Character Database, DerivedCoreProperties.txt): bidi controls, zero-width joiners, variation selectors.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160"
    "\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\ud800-\udfff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


def drop_hidden(text: str) -> str:
    """``text`` without invisible characters, every line end a line feed; doing it twice changes nothing."""
    return _HIDDEN.sub("", _LINE_ENDS.sub("\n", text))
