"""The sources that readers here make, with the words their publishers ask for."""

from collections.abc import Mapping

from corpus.records import Source

ESCO = "ESCO"
"""Name of an official ESCO release."""
STARTER = "DestinAI starter records"
"""Name of the records that come with the program."""

_LICENCE = "Reuse permitted under Commission Decision 2011/833/EU"
_ACKNOWLEDGEMENT = "This service uses the ESCO classification of the European Commission."


def esco_source(release: str, language: str, files: Mapping[str, str]) -> Source:
    """An official ESCO release in one language; licence and words are those of the ESCO download page."""
    return Source(
        name=ESCO,
        release=release,
        language=language,
        licence=_LICENCE,
        acknowledgement=_ACKNOWLEDGEMENT,
        files=files,
    )


def starter_source(files: Mapping[str, str]) -> Source:
    """The starter records: facts and labels adapted from ESCO v1.1.1, descriptions written by DestinAI."""
    return Source(
        name=STARTER,
        release="adapted from ESCO v1.1.1",
        language="en,de",
        licence=f"{_LICENCE}; descriptions by DestinAI: Apache-2.0",
        acknowledgement=f"{_ACKNOWLEDGEMENT} Selected and adapted; descriptions by DestinAI.",
        files=files,
    )
