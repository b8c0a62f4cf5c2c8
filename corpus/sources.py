"""The sources that readers here make, with the words their publishers ask for."""

from collections.abc import Mapping

from corpus.records import Source

ESCO = "ESCO"
"""Name of an official ESCO release."""
STARTER = "DestinAI starter records"
"""Name of the records that come with the program."""
ONET = "O*NET"
ISCO = "ISCO-08"
ISCED = "ISCED-F 2013"
ESCO_ONET = "ESCO–O*NET crosswalk"
ISCO_SOC = "ISCO-08–SOC crosswalk"

_LICENCE = "Reuse permitted under Commission Decision 2011/833/EU"
_ONET_ACKNOWLEDGEMENT = (
    "Includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training "
    "Administration (USDOL/ETA), used under the CC BY 4.0 license; USDOL/ETA has not approved or endorsed it."
)
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
    """The starter records: facts and labels adapted from ESCO v1.1.1 and O*NET 29.0, texts written by DestinAI."""
    return Source(
        name=STARTER,
        release="adapted from ESCO v1.1.1",
        language="en,de,fr,es,it,pl",
        licence=f"{_LICENCE}; O*NET facts: CC BY 4.0; texts by DestinAI: Apache-2.0",
        acknowledgement=f"{_ACKNOWLEDGEMENT} {_ONET_ACKNOWLEDGEMENT} Selected and adapted; texts by DestinAI.",
        files=files,
    )
