"""Write the model file: ONNX, int8 matrices, 4-bit word embeddings.

`python -m training.export --work DIR --out FOLDER` reads DIR/checkpoint.pt and writes
FOLDER/model.onnx and FOLDER/tokenizer.json; with --fp32 the matrices stay as they are, to compare with. Matrices are quantised a channel at a time,
activations at run time (DynamicQuantizeLinear, MatMulInteger); the embedding table is stored in
blocks of 32 signed 4-bit values with an fp16 scale, the grid it already lies on, and read by
GatherBlockQuantized.
"""

import argparse
import shutil
import tempfile
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.backbone import BLOCK, load_backbone
from training.net import Net, fill

OPSET = 17
SHIPPED_OPSET = 21  # INT4 tensors
SHIPPED_IR = 10
EMBEDDING_ROWS = 5_000  # the only Gather over more rows than this reads the embeddings


def trained(work: Path) -> Net:
    """The fp32 net of the last checkpoint, ready for inference."""
    keep = np.load(work / "keep.npy")
    net = fill(Net(len(keep)), load_backbone(), keep)
    saved = torch.load(work / "checkpoint.pt", weights_only=True)
    missing, unexpected = net.load_state_dict(saved["net"], strict=False)
    if missing != ["word.weight"] or unexpected:
        raise SystemExit(f"checkpoint does not fit: {missing} {unexpected}")
    print(f"checkpoint of step {saved['step']}, {saved['used'] / 60:.1f} minutes")
    return net.eval()


def export(net: Net, out: Path, int8: bool = True) -> None:
    """fp32 graph, int8 matrices, 4-bit embeddings, in that order; the embeddings lie on that grid already."""
    ids = torch.randint(5, 1000, (2, 16))
    with tempfile.TemporaryDirectory() as folder:
        plain, quantised = str(Path(folder) / "plain.onnx"), str(Path(folder) / "int8.onnx")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.onnx.export(
                net, (ids, torch.ones_like(ids)), plain, opset_version=OPSET, dynamo=False,
                input_names=["input_ids", "attention_mask"], output_names=["token_logits", "cls_logits"],
                dynamic_axes={"input_ids": {0: "batch", 1: "tokens"}, "attention_mask": {0: "batch", 1: "tokens"},
                              "token_logits": {0: "batch", 1: "tokens"}, "cls_logits": {0: "batch"}})
        if int8:
            quantize_dynamic(plain, quantised, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"])
        pack_embeddings(quantised if int8 else plain, str(out))


def pack_embeddings(source: str, target: str) -> None:
    """Replace the embedding Gather by GatherBlockQuantized over signed 4-bit values."""
    model = onnx.load(source)
    graph = model.graph
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    node = next(node for node in graph.node if node.op_type == "Gather" and node.input[0] in tensors
                and tensors[node.input[0]].dims[0] > EMBEDDING_ROWS)
    weights = numpy_helper.to_array(tensors[node.input[0]]).astype(np.float32)
    rows, width = weights.shape
    blocks = weights.reshape(rows, width // BLOCK, BLOCK)
    largest = np.take_along_axis(blocks, np.abs(blocks).argmax(-1)[..., None], -1)[..., 0]
    scale = (largest / -8).astype(np.float16)
    divisor = np.where(scale == 0, 1e-6, scale.astype(np.float32))
    values = np.clip(np.round(blocks / divisor[..., None]), -8, 7).astype(np.int8).reshape(rows, width)
    packed = ((values[:, 0::2] & 15) | ((values[:, 1::2] & 15) << 4)).astype(np.uint8)
    error = np.abs((values.reshape(blocks.shape) * scale.astype(np.float32)[..., None]) - blocks).max()
    print(f"embeddings: {rows} x {width}, largest 4-bit error {error:.2g}")

    at = list(graph.node).index(node)
    indices, output = node.input[1], node.output[0]
    graph.initializer.remove(tensors[node.input[0]])
    graph.node.remove(node)
    graph.initializer.extend([
        helper.make_tensor("embedding_values", TensorProto.INT4, [rows, width], packed.tobytes(), raw=True),
        numpy_helper.from_array(scale, "embedding_scales"),
    ])
    # Cast before the Gather: a constant, folded at load. GPUs without 16-bit floats run the rest.
    graph.node.insert(at, helper.make_node(
        "GatherBlockQuantized", ["embedding_values", indices, "embedding_scales_wide"], [output],
        domain="com.microsoft", block_size=BLOCK, gather_axis=0, quantize_axis=1))
    graph.node.insert(at, helper.make_node("Cast", ["embedding_scales"], ["embedding_scales_wide"], to=TensorProto.FLOAT))
    if not any(opset.domain == "com.microsoft" for opset in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    move_axes(graph)
    for opset in model.opset_import:
        if opset.domain == "":
            opset.version = max(opset.version, SHIPPED_OPSET)
    model.ir_version = SHIPPED_IR
    onnx.save(model, target)


def move_axes(graph: onnx.GraphProto) -> None:
    """From opset 18 on ReduceMax takes its axes as an input."""
    for node in graph.node:
        axes = [attribute for attribute in node.attribute if attribute.name == "axes"]
        if node.op_type == "ReduceMax" and axes:
            name = f"{node.name}_axes"
            graph.initializer.append(numpy_helper.from_array(np.array(axes[0].ints, np.int64), name))
            node.input.append(name)
            node.attribute.remove(axes[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--fp32", action="store_true", help="matrices unquantised; for comparisons only")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(2)
    export(trained(arguments.work), arguments.out / "model.onnx", int8=not arguments.fp32)
    shutil.copyfile(arguments.work / "tokenizer.json", arguments.out / "tokenizer.json")
    for name in ("model.onnx", "tokenizer.json"):
        print(f"{name}: {(arguments.out / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
