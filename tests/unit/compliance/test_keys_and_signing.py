"""The key ring and signatures: private keys stay private, old signatures stay checkable, only Ed25519 counts."""

import base64
import json
import os
import stat
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from joserfc import jws
from joserfc.jwk import OctKey, OKPKey
from unit.compliance.processes import open_key_ring

from compliance.keys import KeyRing, KeyRingError
from compliance.signing import AUDIT_HEAD, SignatureError, sign, verify

PAYLOAD = {"id": "x", "list": [1, "ü"], "nested": {"a": None}}


def test_first_start_makes_a_key_that_only_this_user_reads(tmp_path: Path) -> None:
    folder = tmp_path / "var" / "keys"
    ring = KeyRing.open(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "signing-key.pem").stat().st_mode) == 0o600
    assert KeyRing.open(folder).kid == ring.kid


def test_many_processes_starting_at_once_get_one_key(tmp_path: Path) -> None:
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        kids = set(pool.map(open_key_ring, [tmp_path / "keys"] * 8))
    assert len(kids) == 1
    assert len(list((tmp_path / "keys" / "public").iterdir())) == 1


def test_kid_is_the_thumbprint_of_rfc_7638(tmp_path: Path) -> None:
    ring = KeyRing.open(tmp_path / "keys")
    (key,) = ring.jwks()["keys"]
    assert key["kid"] == ring.kid == OKPKey.import_key({"kty": "OKP", "crv": "Ed25519", "x": key["x"]}).thumbprint()
    assert key.keys() == {"kty", "crv", "x", "kid", "alg", "use"}


def test_what_a_retired_key_signed_still_verifies(tmp_path: Path) -> None:
    ring = KeyRing.open(tmp_path / "keys")
    other_process = KeyRing.open(tmp_path / "keys")
    old, before = ring.kid, sign(PAYLOAD, ring)
    assert ring.rotate() == ring.kid != old
    after = sign(PAYLOAD, ring)
    for keys in (ring, other_process, KeyRing.open(tmp_path / "keys")):
        assert {key["kid"] for key in keys.jwks()["keys"]} == {old, ring.kid}
        assert verify(before, keys.jwks()) == verify(after, keys.jwks()) == PAYLOAD
    assert "d" not in {name for key in ring.jwks()["keys"] for name in key}


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644])
def test_a_private_key_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    KeyRing.open(tmp_path / "keys")
    path = tmp_path / "keys" / "signing-key.pem"
    path.chmod(mode)
    with pytest.raises(KeyRingError, match=f"chmod 600 {path}"):
        KeyRing.open(tmp_path / "keys")


def test_a_folder_that_others_can_change_is_refused(tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys").chmod(0o777)
    with pytest.raises(KeyRingError, match="chmod 700"):
        KeyRing.open(tmp_path / "keys")


@pytest.mark.parametrize("content", [b"", b"nonsense", OKPKey.generate_key("X25519").as_pem(private=True)])
def test_a_file_that_is_no_key_is_refused(tmp_path: Path, content: bytes) -> None:
    KeyRing.open(tmp_path / "keys")
    (tmp_path / "keys" / "signing-key.pem").write_bytes(content)
    with pytest.raises(KeyRingError, match="does not hold an Ed25519 private key"):
        KeyRing.open(tmp_path / "keys")


def test_a_damaged_public_key_is_named(tmp_path: Path) -> None:
    ring = KeyRing.open(tmp_path / "keys")
    (tmp_path / "keys" / "public" / "other.json").write_text("{}")
    with pytest.raises(KeyRingError, match=r"other\.json is not a public key"):
        ring.jwks()


def test_every_changed_character_breaks_a_signature(tmp_path: Path) -> None:
    ring = KeyRing.open(tmp_path / "keys")
    token = sign({"a": 1}, ring)
    for place, letter in enumerate(token):
        changed = token[:place] + ("A" if letter != "A" else "B") + token[place + 1 :]
        with pytest.raises(SignatureError):
            verify(changed, ring.jwks())


def test_other_algorithms_are_refused(tmp_path: Path) -> None:
    ring = KeyRing.open(tmp_path / "keys")
    (key,) = ring.jwks()["keys"]
    header = {"typ": "destinai-notice+jws", "kid": ring.kid}
    secret = OctKey.import_key(base64.urlsafe_b64decode(key["x"] + "="))
    forged = [
        jws.serialize_compact({**header, "alg": "HS256"}, "{}", secret, algorithms=["HS256"]),
        f"{encoded({**header, 'alg': 'none'})}.e30.",
        jws.serialize_compact({**header, "alg": "Ed25519", "cty": "x"}, "{}", ring.private_key, algorithms=["Ed25519"]),
    ]
    for token in forged:
        with pytest.raises(SignatureError) as caught:
            verify(token, ring.jwks())
        assert caught.value.fault == "malformed"


def test_a_foreign_key_is_told_from_a_wrong_signature(tmp_path: Path) -> None:
    ring, foreign = KeyRing.open(tmp_path / "keys"), KeyRing.open(tmp_path / "foreign")
    token = sign(PAYLOAD, foreign)
    with pytest.raises(SignatureError, match=foreign.kid) as caught:
        verify(token, ring.jwks())
    assert caught.value.fault == "unknown-key"
    swapped = [{**foreign.jwks()["keys"][0], "x": ring.jwks()["keys"][0]["x"]}]
    with pytest.raises(SignatureError) as caught:
        verify(token, {"keys": swapped})
    assert caught.value.fault == "signature"


def test_a_signature_counts_for_its_purpose_only(tmp_path: Path) -> None:
    ring = KeyRing.open(tmp_path / "keys")
    with pytest.raises(SignatureError, match="typ"):
        verify(sign(PAYLOAD, ring, AUDIT_HEAD), ring.jwks())


def encoded(fields: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(fields).encode()).rstrip(b"=").decode()


@pytest.mark.parametrize(
    "token",
    [
        *("", ".", "..", "a.b.c", "é.é.é", "x" * 100_000, "W1tb.e30.e30", "\ud800.e30.e30"),
        f"{encoded([])}.e30.e30",
        f"{encoded({'alg': 1})}.e30.e30",
        f"{encoded({'alg': 'Ed25519', 'typ': 'destinai-notice+jws', 'kid': ['x']})}.e30.e30",
    ],
)
def test_hostile_tokens_are_malformed(tmp_path: Path, token: str) -> None:
    with pytest.raises(SignatureError) as caught:
        verify(token, KeyRing.open(tmp_path / "keys").jwks())
    assert caught.value.fault == "malformed"


def test_a_crash_while_writing_leaves_no_half_key(tmp_path: Path) -> None:
    ring = KeyRing.open(tmp_path / "keys")
    (tmp_path / "keys" / ".signing-key.pem.left-behind").write_bytes(b"-----BEGIN")
    assert KeyRing.open(tmp_path / "keys").kid == ring.kid
    assert os.access(tmp_path / "keys" / "signing-key.pem", os.R_OK)
