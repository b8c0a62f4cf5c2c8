"""What lies in a pack: the tables of folders and zip files, found with every check a hostile download needs."""

import gzip
import hashlib
import io
import lzma
import os
import stat
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, cast

from corpus.errors import CorpusError, quoted

LARGEST_MEMBER = 64 * 1024**2
"""Uncompressed bytes of one file; the largest of ESCO v1.2 has about 35 million."""
LARGEST_TOTAL = 2 * 1024**3
"""Uncompressed bytes of everything given in one run."""
LARGEST_DIRECTORY = 4 * 1024**2
"""Bytes of the list of files in one zip file: what ``MOST_FILES`` entries take, and some."""
HIGHEST_RATIO = 200
"""Uncompressed bytes for each compressed one, judged above ``_RATIO_FROM``; CSV text stays below 20."""
MOST_FILES = 10_000
DEEPEST_ZIP = 3

_GZIP = ".gz"
_RATIO_FROM = 1024**2
_CHUNK = 1 << 16
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
_AGAIN = "Download the pack again from its publisher."


@dataclass(frozen=True)
class Origin:
    """A file of the person's own that a table came out of: the one whose sha256 is kept."""

    name: str
    path: Path

    def sha256(self) -> str:
        """The sha256 of the whole file, in hexadecimal."""
        with _readable(self.name), self.path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()


@dataclass(frozen=True)
class Member:
    """One file of a pack: a file of its own, or inside ``archive`` as ``entry``; either may be packed by gzip.

    ``names`` are the names on the way to it, outermost first; publishers put the release into them.
    """

    names: tuple[str, ...]
    origin: Origin
    archive: zipfile.ZipFile | None = None
    entry: zipfile.ZipInfo | None = None

    @property
    def stem(self) -> str:
        """Its file name without suffix, in lower case."""
        return PurePosixPath(_unpacked(self.names[-1])).stem

    @property
    def suffix(self) -> str:
        """What kind of file it is: ``.csv``, ``.txt`` …, in lower case and without ``.gz``."""
        return PurePosixPath(_unpacked(self.names[-1])).suffix

    @property
    def location(self) -> str:
        """Where it lies, for people."""
        return quoted("/".join(self.names[-3:]))

    @property
    def size(self) -> int:
        """Its bytes, as the archive or the file system states them."""
        return self.entry.file_size if self.entry else self.origin.path.stat().st_size

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """Its bytes, to be read through ``read``; raises CorpusError where it cannot be opened."""
        with ExitStack() as stack:
            with _readable(self.location):
                if self.archive is None or self.entry is None:
                    stream: IO[bytes] = stack.enter_context(self.origin.path.open("rb"))
                else:
                    stream = stack.enter_context(self.archive.open(self.entry))
                if self.names[-1].casefold().endswith(_GZIP):
                    stream = cast("IO[bytes]", stack.enter_context(gzip.open(stream)))
            yield stream

    def read(self, stream: IO[bytes], size: int) -> bytes:
        """Up to ``size`` bytes of it; raises CorpusError where the archive turns out to be damaged."""
        with _readable(self.location):
            return stream.read(size)


class PackReader:
    """Collects the members of every path added, and keeps their archives open until ``close``.

    Members are the files whose names end in one of ``suffixes`` (lower case).
    """

    def __init__(self, suffixes: tuple[str, ...] = (".csv",)) -> None:
        self.members: list[Member] = []
        self._suffixes = suffixes
        self._archives = ExitStack()
        self._files = 0
        self._bytes = 0

    def close(self) -> None:
        """Close every archive."""
        self._archives.close()

    def add(self, path: Path) -> None:
        """Add a folder, a zip file or a file of its own; raises CorpusError where it is none of them or unsafe."""
        try:
            if path.is_dir():
                self._folder(path)
            elif path.is_file():
                self._file(path, (path.name,), Origin(_storable(path.name), path))
            else:
                raise CorpusError(f"{quoted(path)} is not there.", "Check the path; give a zip file or a folder.")
        except OSError as error:
            raise CorpusError(f"{quoted(path)} cannot be read ({error}).", "Check its permissions.") from error

    def _folder(self, folder: Path) -> None:
        root = folder.resolve()
        for place, folders, files in os.walk(root, onerror=_refuse):
            folders[:] = sorted(name for name in folders if not _hidden(name))
            for name in sorted(files):
                path = Path(place, name)
                if _hidden(name) or not self._useful(name) or not path.is_file():
                    continue
                if not path.resolve().is_relative_to(root):
                    raise CorpusError(
                        f"{quoted(name)} in {quoted(root.name)} is a link that leads out of the folder.",
                        "Put the file itself there.",
                    )
                inside = path.relative_to(root)
                self._file(path, (root.name, *inside.parts), Origin(_storable(inside.as_posix()), path))

    def _file(self, path: Path, names: tuple[str, ...], origin: Origin) -> None:
        if self._wanted(path.name):
            self._count(origin.name, path.stat().st_size)
            self._take(Member(names, origin))
        else:
            self._archive(path, names, origin, depth=1)

    def _archive(self, file: Path | IO[bytes], names: tuple[str, ...], origin: Origin, depth: int) -> None:
        try:
            stream = _InLots(self._archives.enter_context(file.open("rb")) if isinstance(file, Path) else file)
            archive = self._archives.enter_context(zipfile.ZipFile(stream))
        except _DAMAGE as error:
            raise CorpusError(f"{quoted('/'.join(names))} is not a readable zip file ({error}).", _AGAIN) from error
        for entry in archive.infolist():
            shown = f"{quoted(entry.orig_filename)} in {quoted('/'.join(names))}"
            _check_safe(entry, shown)
            parts = PurePosixPath(entry.filename).parts
            # What is passed over takes memory, too.
            passed = entry.is_dir() or any(_hidden(part) for part in parts)
            self._count(shown, 0 if passed else entry.file_size)
            if passed:
                continue
            member = Member((*names, *parts), origin, archive, entry)
            if self._wanted(parts[-1]):
                self._take(member)
            elif parts[-1].casefold().endswith(".zip"):
                if depth == DEEPEST_ZIP:
                    raise CorpusError(f"{shown} is a zip file {depth} zip files deep.", "Unpack the outer ones.")
                self._archive(self._copied(member), member.names, origin, depth + 1)

    def _wanted(self, name: str) -> bool:
        return name.casefold().endswith(self._suffixes)

    def _useful(self, name: str) -> bool:
        return self._wanted(name) or name.casefold().endswith(".zip")

    def _take(self, member: Member) -> None:
        if member.names[-1].casefold().endswith(_GZIP):
            # What a gzip file grows to is known only after reading it.
            size = 0
            with member.open() as stream:
                while size <= LARGEST_MEMBER and (chunk := member.read(stream, _CHUNK)):
                    size += len(chunk)
            self._count(member.location, size)
        self.members.append(member)

    def _copied(self, member: Member) -> IO[bytes]:
        copy = self._archives.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 (closed with the archives)
        with member.open() as stream:
            while chunk := member.read(stream, _CHUNK):
                copy.write(chunk)
        copy.seek(0)
        return copy

    def _count(self, shown: str, size: int) -> None:
        self._files += 1
        self._bytes += size
        if size > LARGEST_MEMBER:
            raise CorpusError(f"{shown} would be {size} bytes; the limit is {LARGEST_MEMBER}.", _AGAIN)
        if self._bytes > LARGEST_TOTAL or self._files > MOST_FILES:
            raise CorpusError(
                f"There are more than {MOST_FILES} files or {LARGEST_TOTAL} bytes, up to {shown}.",
                "Give only the packs or the folder of one release.",
            )


class _InLots(io.RawIOBase):
    """A file that is never read in one large piece, as ``zipfile`` would do with the list of files."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        """Up to ``size`` bytes; raises BadZipFile for more at once than a list of files may have."""
        data = self._file.read(size if 0 <= size <= LARGEST_DIRECTORY else LARGEST_DIRECTORY + 1)
        if len(data) > LARGEST_DIRECTORY:
            raise zipfile.BadZipFile(f"its list of files takes more than {LARGEST_DIRECTORY} bytes")
        return data

    def seekable(self) -> bool:
        """Always, as the file below it is."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """As the file below it."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """As the file below it."""
        return self._file.tell()


def _check_safe(entry: zipfile.ZipInfo, shown: str) -> None:
    name = entry.orig_filename.replace("\\", "/")
    if name.startswith("/") or name[1:2] == ":" or "\0" in name or ".." in name.split("/"):
        raise CorpusError(f"{shown} has a name that leads out of the pack.", _AGAIN)
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise CorpusError(f"{shown} is a symbolic link.", _AGAIN)
    if entry.flag_bits & 0x1:
        raise CorpusError(f"{shown} is encrypted.", "Unpack it yourself and give the folder.")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        # The other methods of the standard library decompress a whole block at a time, without a bound.
        raise CorpusError(f"{shown} is packed by method {entry.compress_type}.", "Pack it by method 8 (deflate).")
    if entry.file_size > _RATIO_FROM and entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1):
        raise CorpusError(f"{shown} would grow from {entry.compress_size} to {entry.file_size} bytes.", _AGAIN)


def _storable(name: str) -> str:
    """``name`` without the lone surrogates that stand for bytes of a file name that are no UTF-8."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _unpacked(name: str) -> str:
    return name.casefold().removesuffix(_GZIP)


def _hidden(name: str) -> bool:
    return name.startswith(".") or name == "__MACOSX"


def _refuse(error: OSError) -> None:
    raise error


@contextmanager
def _readable(shown: str) -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise CorpusError(f"{shown} cannot be read ({error}).", _AGAIN) from error


def origins(members: list[Member]) -> dict[str, str]:
    """The sha256 of each file that ``members`` came out of, by its name; a name used twice is numbered."""
    files: dict[str, str] = {}
    for origin in dict.fromkeys(member.origin for member in members):
        name, number = origin.name, 2
        while name in files:
            name, number = f"{origin.name} ({number})", number + 1
        files[name] = origin.sha256()
    return files
