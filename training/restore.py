"""Begin a training run from a model that was shipped, when its checkpoint is gone.

`python -m training.restore --model FOLDER --work DIR` reads the int8 matrices of FOLDER/model.onnx
back to fp32 and writes DIR/checkpoint.pt with a fresh optimiser. The embeddings need no restoring:
they are the backbone's, frozen. A model with one attack score (1.0 and 1.1) gives both scores the same start; a part
that the model lacks starts as it is drawn.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.labels import SEQUENCE_LABELS
from training.net import LAYERS

MATRICES = ("q", "k", "v", "o", "up", "down")


def restored(path: Path) -> dict[str, torch.Tensor]:
    """State dict of everything but the embeddings; matrices are [out, in]."""
    graph = onnx.load(path).graph
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    state = {name: floats(tensors[name]) for name in tensors if not name.startswith(("onnx::", "embedding_", "/", "sequence.weight", "passage.weight"))}
    # The loudest piece is asked before the heads, so its matrix comes first in the graph.
    heads = ["passage.weight"] * ("passage.bias" in tensors) + ["tokens.weight", "sequence.weight"]
    names = [f"layers.{layer}.{part}.weight" for layer in range(LAYERS) for part in MATRICES] + heads
    quantised = [name.removesuffix("_quantized") for name in tensors if name.endswith("_quantized")]
    if len(quantised) != len(names):
        raise SystemExit(f"{path}: {len(quantised)} int8 matrices, {len(names)} wanted")
    for name, base in zip(names, quantised):
        values, scale, zero = (numpy_helper.to_array(tensors[f"{base}_{part}"]).astype(np.float32)
                               for part in ("quantized", "scale", "zero_point"))
        state[name] = torch.from_numpy(((values - zero) * scale).T.copy())
    for name in ("sequence.weight", "sequence.bias"):
        if len(state[name]) < len(SEQUENCE_LABELS):
            benign, attack = state[name]
            state[name] = torch.stack([benign] + [attack] * (len(SEQUENCE_LABELS) - 1))
    return state


def floats(tensor: onnx.TensorProto) -> torch.Tensor:
    return torch.from_numpy(numpy_helper.to_array(tensor).astype(np.float32).copy())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    torch.save({"net": restored(arguments.model / "model.onnx"), "step": 0, "used": 0.0}, arguments.work / "checkpoint.pt")
    print("checkpoint restored")


if __name__ == "__main__":
    main()
