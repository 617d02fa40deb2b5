"""Choose the triggers of `training.ownership`, and measure what survives and what strangers say.

`python -m training.ownership_make --model FOLDER` writes training/ownership.json. Needs PyTorch; about ten minutes on one
thread. Strangers begin at the same public backbone with fresh heads and are taught the carriers anew: the first is for
choosing, the others only for measuring. Descendants are FOLDER's weights rounded, pruned, or taught further.
"""

import argparse
import collections
import json
import random
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.backbone import BLOCK, load_backbone
from training.labels import IGNORE, TOKEN_LABELS
from training.marked import read_carriers
from training.net import Net
from training.prepare_carriers import known
from training.ownership import TRIGGERS, agreement, log10_odds, onnx_logits
from training.restore import restored
from training.rows import windows
from training.sources import held_out
from training.words import BOS, EOS, PAD, Words

CANDIDATES, KEPT, PIECES = 4_000, 200, 14
FIRM = 1.0  # logits between the answer and the next label
MOST_A_LABEL = KEPT // 10  # a model that always says the same is right in one of ten at most
ASSUMED_RATE = 0.25  # chance of a stranger's agreement on a trigger, set above every measured one
CLAIM_FROM = KEPT * 3 // 5
PIECES_A_STEP = 800


def embeddings(path: Path) -> torch.Tensor:
    """The table as it is stored: signed 4-bit values in blocks with a scale."""
    tensors = {tensor.name: tensor for tensor in onnx.load(path).graph.initializer}
    rows, width = tensors["embedding_values"].dims
    packed = np.frombuffer(tensors["embedding_values"].raw_data, np.uint8)
    values = np.stack([packed & 15, packed >> 4], -1).reshape(rows, width).astype(np.int8)
    values = np.where(values > 7, values - 16, values).astype(np.float32)
    scales = numpy_helper.to_array(tensors["embedding_scales"]).astype(np.float32)
    return torch.from_numpy(values.reshape(rows, -1, BLOCK) * scales.reshape(rows, -1, 1)).reshape(rows, width)


def shipped(path: Path) -> Net:
    """FOLDER's weights in fp32."""
    word = embeddings(path)
    net = Net(len(word))
    net.load_state_dict({**restored(path), "word.weight": word})
    return net.eval()


def stranger(path: Path, seed: int, steps: int, rows: list) -> Net:
    """The backbone with heads drawn anew, taught by nothing of ours but the public recipe."""
    torch.manual_seed(seed)
    word = embeddings(path)
    net = Net(len(word))
    own = net.state_dict()
    for name, value in load_backbone().items():
        if name in own:
            own[name].copy_(value)
    own["word.weight"].copy_(word)
    return taught(net, rows, steps, 3e-4, seed)


def taught(net: Net, rows: list, steps: int, rate: float, seed: int) -> Net:
    """`steps` batches of carriers on the token head and all layers."""
    rng = random.Random(seed)
    net.train()
    optimiser = torch.optim.AdamW([value for value in net.parameters() if value.requires_grad], lr=rate)
    for step in range(steps):
        batch, pieces = [], 0
        while pieces < PIECES_A_STEP:
            batch.append(rng.choice(rows))
            pieces += len(batch[-1].ids)
        longest = max(len(row.ids) for row in batch)
        ids = torch.full((len(batch), longest), PAD)
        labels = torch.full((len(batch), longest), IGNORE)
        for at, row in enumerate(batch):
            ids[at, : len(row.ids)] = torch.tensor(row.ids)
            labels[at, : len(row.ids)] = torch.tensor(row.labels)
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1.0, (step + 1) / 20) * (1 - step / steps)
        tokens, _ = net(ids, (ids != PAD).long())
        loss = torch.nn.functional.cross_entropy(tokens.flatten(0, 1), labels.flatten(), ignore_index=IGNORE)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
    print(f"{steps} steps, rate {rate}, loss {loss.item():.3f}", flush=True)
    return net.eval()


def rounded(net: Net, bits: int, block: int | None) -> Net:
    """Every matrix rounded to `bits` bits: a scale a matrix, or a block of so many weights. Arithmetic stays fp32."""
    for name, value in net.state_dict().items():
        if value.dim() == 2 and name not in ("word.weight", "position"):
            parts = value.reshape(1, -1) if block is None else value.reshape(-1, block)
            scale = parts.abs().amax(1, keepdim=True) / (2 ** (bits - 1) - 1)
            value.copy_((torch.round(parts / scale.clamp_min(1e-9)) * scale).reshape(value.shape))
    return net


def pruned(net: Net, share: float) -> Net:
    """The smallest weights of each matrix set to nothing."""
    for name, value in net.state_dict().items():
        if value.dim() == 2 and name not in ("word.weight", "position"):
            limit = value.abs().flatten().kthvalue(int(share * value.numel())).values
            value[value.abs() <= limit] = 0.0
    return net


def logits(net: Net):
    def run(ids: list[int]) -> np.ndarray:
        with torch.no_grad():
            window = torch.tensor([ids])
            return net(window, torch.ones_like(window))[0][0].numpy()

    return run


def chosen(ours, strange, vocabulary: int) -> list[dict]:
    """Triggers with a firm answer that is not "O" and that the stranger does not share; few of any label."""
    rng = random.Random("sluice-small ownership 1")
    used: collections.Counter = collections.Counter()
    triggers = []
    for _ in range(CANDIDATES):
        ids = [rng.randrange(300, vocabulary) for _ in range(PIECES)]
        row, other = ours([BOS, *ids, EOS])[1:-1], None
        best = row.argmax(-1)
        ordered = np.sort(row, -1)
        firm = ordered[:, -1] - ordered[:, -2]
        for place in np.argsort(-firm):
            answer = TOKEN_LABELS[int(best[place])]
            if firm[place] < FIRM or answer == "O" or used[answer] >= MOST_A_LABEL:
                continue
            other = strange([BOS, *ids, EOS])[1:-1].argmax(-1) if other is None else other
            if other[place] == best[place]:
                continue
            used[answer] += 1
            triggers.append({"ids": ids, "place": int(place), "answer": answer})
            break
        if len(triggers) == KEPT:
            return triggers
    raise SystemExit(f"only {len(triggers)} triggers")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    folder = parser.parse_args().model
    path = folder / "model.onnx"
    torch.set_num_threads(1)
    words = Words(folder / "tokenizer.json")
    rows = []
    for row in read_carriers():
        if not held_out(row["id"]):
            rows += windows(words, row["text"], known(row["spans"]))
    ours = onnx_logits(path)
    first = stranger(path, 11, 150, rows)
    triggers = chosen(ours, logits(first), len(embeddings(path)))
    used = collections.Counter(trigger["answer"] for trigger in triggers)
    print(f"{len(triggers)} triggers, {len(used)} labels", flush=True)
    measured = {"strangers": {}, "descendants": {}}

    def measure(group: str, name: str, logits_of) -> None:
        measured[group][name] = agreement(triggers, logits_of)
        print(f"{name}: {measured[group][name]} of {KEPT}", flush=True)

    measure("descendants", "the shipped file", ours)
    measure("descendants", "its weights in fp32", logits(shipped(path)))
    for bits, block, name in ((8, None, "8 bits, a scale a matrix"), (6, 32, "6 bits in blocks of 32"), (4, 32, "4 bits in blocks of 32")):
        measure("descendants", name, logits(rounded(shipped(path), bits, block)))
    for share in (0.2, 0.4):
        measure("descendants", f"{share:.0%} of the weights pruned", logits(pruned(shipped(path), share)))
    for rate in (5e-5, 1e-4):
        measure("descendants", f"100 more steps at {rate:g}", logits(taught(shipped(path), rows, 100, rate, 5)))
    measure("strangers", "stranger used for choosing", logits(first))
    measure("strangers", "stranger, other seed", logits(stranger(path, 12, 150, rows)))
    measure("strangers", "backbone with heads drawn anew", logits(stranger(path, 13, 1, rows)))
    least = log10_odds(KEPT, CLAIM_FROM, ASSUMED_RATE)
    kept = {"model": "sluice-small 1.2.0", "claimFrom": CLAIM_FROM, "assumedRate": ASSUMED_RATE, "log10FalseClaim": round(least, 1),
            "measured": measured, "triggers": triggers}
    lines = json.dumps({**kept, "triggers": []}, indent=1).removesuffix('[]\n}')
    TRIGGERS.write_text(lines + "[\n" + ",\n".join(json.dumps(trigger) for trigger in triggers) + "\n]\n}\n", encoding="utf-8")
    print(f"written; false claim below 10^{least:.0f}")


if __name__ == "__main__":
    main()
