"""The sources that readers here make, with the words their publishers ask for."""

from collections.abc import Iterable, Mapping

from corpus.records import Source

ESCO = "ESCO"
"""Name of an official ESCO release."""
STARTER = "DestinAI starter records"
"""Name of the records that come with the program."""
EVERYDAY = "DestinAI everyday names"
"""Name of the catalogue of what people call jobs."""
ONET = "O*NET"
ISCO = "ISCO-08"
ISCED = "ISCED-F 2013"
ESCO_ONET = "ESCO–O*NET crosswalk"
ISCO_SOC = "ISCO-08–SOC crosswalk"
BESIDE = frozenset((EVERYDAY, ONET, ISCO, ISCED, ESCO_ONET, ISCO_SOC))
"""Names of the sources that hold no ESCO concepts, and so are never the source of one."""

_LICENCE = "Reuse permitted under Commission Decision 2011/833/EU"
_ONET_ACKNOWLEDGEMENT = (
    "Includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training "
    "Administration (USDOL/ETA), used under the CC BY 4.0 license; USDOL/ETA has not approved or endorsed it."
)
_ISCO_ACKNOWLEDGEMENT = "ISCO-08 structure and definitions © International Labour Organization (ILO)."
_ISCED_ACKNOWLEDGEMENT = (
    "ISCED Fields of Education and Training 2013 (ISCED-F 2013) by the UNESCO Institute for Statistics (UNESCO-UIS)."
)
_ACKNOWLEDGEMENT = "This service uses the ESCO classification of the European Commission."


def source_title(source: Source) -> str:
    """Name, release and languages of a source as people read them: ``ESCO v1.1.1 (en)``, ``ISCED-F 2013 (de,en)``."""
    return f"{with_release(source.name, source.release)} ({source.language})"


def with_release(name: str, release: str) -> str:
    """Name and release of a source; a name that ends with its release (``ISCED-F 2013``) has it once."""
    return name if name.endswith(f" {release}") else f"{name} {release}"


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


def everyday_source(languages: Iterable[str], files: Mapping[str, str]) -> Source:
    """The everyday names of jobs, which help to find an occupation and are never shown as its labels."""
    return Source(
        name=EVERYDAY,
        release="1",
        language=",".join(languages),
        licence="Apache-2.0",
        acknowledgement="Everyday names of jobs, used for searching only, by DestinAI.",
        files=files,
    )


def onet_source(release: str, files: Mapping[str, str]) -> Source:
    """A release of the O*NET database, with the words that its licence page asks for."""
    return Source(
        name=ONET,
        release=release,
        language="en",
        licence="CC BY 4.0",
        acknowledgement=(
            f"This service includes information from the O*NET {release} Database by the U.S. Department of Labor, "
            "Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. "
            "O*NET® is a trademark of USDOL/ETA. DestinAI has modified some of this information. "
            "USDOL/ETA has not approved, endorsed, or tested these modifications."
        ),
        files=files,
    )


def isco_source(language: str, files: Mapping[str, str]) -> Source:
    """The ILO's tables of ISCO-08 in one language; the tables state no licence."""
    return Source(
        name=ISCO,
        release="2008",
        language=language,
        licence="© International Labour Organization",
        acknowledgement=_ISCO_ACKNOWLEDGEMENT,
        files=files,
    )


def isced_source(languages: Iterable[str], files: Mapping[str, str]) -> Source:
    """ISCED-F 2013: labels as ESCO publishes them in these languages, examples of UNESCO-UIS in English."""
    return Source(
        name=ISCED,
        release="2013",
        language=",".join(languages),
        licence=f"© UNESCO-UIS; labels: {_LICENCE}",
        acknowledgement=f"{_ISCED_ACKNOWLEDGEMENT} {_ACKNOWLEDGEMENT}",
        files=files,
    )


def esco_onet_source(release: str, files: Mapping[str, str]) -> Source:
    """The official crosswalk between ESCO and O*NET."""
    return Source(
        name=ESCO_ONET,
        release=release,
        language="en",
        licence=_LICENCE,
        acknowledgement=(
            "ESCO–O*NET crosswalk by the ESCO Secretariat in collaboration with the U.S. Department of Labor, "
            f"Employment and Training Administration. {_ACKNOWLEDGEMENT}"
        ),
        files=files,
    )


def isco_soc_source(release: str, files: Mapping[str, str]) -> Source:
    """The crosswalk between ISCO-08 and SOC 2010 of the U.S. Bureau of Labor Statistics."""
    return Source(
        name=ISCO_SOC,
        release=release,
        language="en",
        licence="US government work",
        acknowledgement=f"ISCO-08–SOC 2010 crosswalk by the U.S. Bureau of Labor Statistics. {_ISCO_ACKNOWLEDGEMENT}",
        files=files,
    )
