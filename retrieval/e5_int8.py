"""Turns the 4-bit matrices of multilingual-e5-small into integers that every processor multiplies alike.

A few channels of the encoder's activations are far larger than the rest, so that one scale for a whole row leaves
the others few steps. As in SmoothQuant (Xiao et al. 2023, arXiv:2211.10438) such channels are divided by a factor,
and the matrix multiplied by it. Where SmoothQuant measures the channels on texts, here they are estimated from the
weights alone: no calibration text, and the same result on every machine.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retrieval.e5_weights import BLOCK, PackedMatrix, Weights
from retrieval.embedder import FloatArray

LARGEST = 63
"""Seven bits: on processors without VNNI two products are added in sixteen bits, and 2 × 255 × 64 just fits."""

_ADDED = 0.3
_SMALLEST = 1e-3


@dataclass(frozen=True)
class Integers:
    """A matrix in integers: ``values`` int8 ``[inputs, outputs]`` times ``scales`` float32 ``[outputs]``."""

    values: npt.NDArray[np.int8]
    scales: FloatArray


def dequantised(matrix: PackedMatrix) -> FloatArray:
    """The matrix in plain numbers: float32 ``[outputs, inputs]``."""
    nibbles = np.stack([matrix.nibbles & 15, matrix.nibbles >> 4], axis=-1)
    blocks = nibbles.reshape(*matrix.scales.shape, BLOCK).astype(np.float32) - 8
    plain: FloatArray = (blocks * matrix.scales.astype(np.float32)[..., None]).reshape(len(blocks), -1)
    return plain


def integers(matrix: FloatArray) -> Integers:
    """Round ``[outputs, inputs]`` to integers of at most ``LARGEST``, with one scale for each output."""
    scales = np.maximum(np.abs(matrix).max(1), np.float32(_SMALLEST)) / np.float32(LARGEST)
    return Integers(np.round(matrix / scales[:, None]).astype(np.int8).T, scales)


def channel_sizes(weights: Weights) -> Mapping[str, FloatArray]:
    """How large each channel is after each normalisation, by the name of the normalisation: float64 ``[hidden]``.

    An estimate of the root mean square. A channel that is large before a normalisation stays so in proportion, and
    the scale and shift of the normalisation are known; attention and feed-forward add about as much to each.
    """
    sizes = {}
    square = np.ones(weights.config.hidden)
    norms = [f"l{layer}.{norm}" for layer in range(weights.config.layers) for norm in ("aln", "oln")]
    for norm in ("emb.ln", *norms):
        scale, shift = (weights.dense[f"{norm}.{part}"].astype(np.float64) for part in "wb")
        square = scale**2 * (square / square.mean()) + shift**2
        sizes[norm] = np.sqrt(square)
        square = square + _ADDED * square.mean()
    return sizes


def factors(sizes: FloatArray, matrices: Sequence[FloatArray], strength: float) -> FloatArray:
    """What to divide each channel by before it meets these ``[outputs, inputs]`` matrices: float32 ``[inputs]``.

    ``strength`` 0 leaves all to the activations, 1 all to the matrices. The factors have four significant bits, so
    that the last bit of a power, which differs between processors, does not matter.
    """
    largest = np.maximum(np.max([np.abs(matrix).max(0) for matrix in matrices], axis=0), _SMALLEST)
    exact = np.log(np.maximum(sizes, _SMALLEST)) * strength - np.log(largest) * (1 - strength)
    mantissa, exponent = np.frexp(np.exp(exact - exact.mean()))
    rounded: FloatArray = np.ldexp(np.round(mantissa * 16) / 16, exponent).astype(np.float32)
    return rounded
