"""Train both heads and the six layers; word embeddings stay frozen.

`python -m training.train --work DIR --minutes 70` alternates token batches and attack batches.
It writes DIR/checkpoint.pt every few minutes and resumes from it; DIR/rows/*.pkl is watched
for new data, DIR/minutes (a number) changes the budget, DIR/stop ends the run. The learning
rate falls linearly with the share of the budget that has been used. `--pieces N` budgets by
pieces seen, so that runs beside other work can be compared.
"""

import argparse
import os
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.backbone import load_backbone
from training.batches import Supply, pad
from training.labels import TOKEN_LABELS
from training.net import Net, fill, learned
from training.rows import EITHER, INJECTION, Row
from training.words import UNK

RATE = 2.5e-4  # DIR/rate overrides: a run that begins from a shipped model wants about half
WARM_UP = 80
DROPOUT = 0.1  # before the heads
UNKNOWN_SHARE = 0.025  # pieces replaced by <unk> in training
TOKEN_PIECES, ATTACK_PIECES = 1500, 2000
ENTITY_WEIGHT = 1.5
UNLABELLED = -1.6  # log weight of an unlabelled type against "O": without it such types drift onto anything
SEQUENCE_ON_TOKENS = 0.15
ATTACK_WEIGHT = 0.6
SMOOTHING = 0.03
CHECKPOINT_SECONDS = 180
CROWDED = 4.5  # load average from which one thread is faster than two that wait for each other


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=70)
    parser.add_argument("--pieces", type=int, help="pieces to see, in place of minutes")
    parser.add_argument("--threads", type=int, choices=(1, 2), default=2)
    parser.add_argument("--bf16", action="store_true", help="16-bit products; half as fast again on CPUs that have them, slower elsewhere")
    arguments = parser.parse_args()
    Trainer(arguments.work, arguments.minutes, arguments.bf16, arguments.pieces, arguments.threads).run()


class Trainer:
    def __init__(self, work: Path, minutes: float, short: bool = False, most: int | None = None, threads: int = 2):
        """`short`: 16-bit products; `most`: pieces to see, in place of minutes."""
        self.work, self.minutes, self.short, self.most, self.threads = work, minutes, short, most, threads
        torch.set_num_threads(threads)
        torch.manual_seed(0)
        keep = np.load(work / "keep.npy")
        self.net = fill(Net(len(keep), DROPOUT), load_backbone(), keep).train()
        self.parameters = [value for value in self.net.parameters() if value.requires_grad]
        heads = [*self.net.tokens.parameters(), *self.net.sequence.parameters(), *self.net.passage.parameters()]
        known = {id(value) for value in heads}
        body = [value for value in self.parameters if id(value) not in known]
        self.optimiser = torch.optim.AdamW([
            {"params": [value for value in body if value.dim() > 1], "weight_decay": 0.01},
            {"params": [value for value in body if value.dim() == 1], "weight_decay": 0.0},
            {"params": heads, "weight_decay": 0.0},
        ], lr=RATE)
        self.step, self.used, self.pieces = 0, 0.0, 0
        self.average = [0.0, 0.0, 0.0]
        self.resume()
        self.supply = Supply(work / "rows", seed=3 + self.step)
        self.rng = random.Random(5 + self.step)

    def resume(self) -> None:
        path = self.work / "checkpoint.pt"
        if path.exists():
            saved = torch.load(path, weights_only=True)
            self.net.load_state_dict(saved["net"], strict=False)
            if "optimiser" in saved:  # a restored model brings none
                self.optimiser.load_state_dict(saved["optimiser"])
            self.step, self.used, self.pieces = saved["step"], saved["used"], saved.get("pieces", 0)
            print(f"resumed at step {self.step}, {self.used:.0f} s used", flush=True)

    def save(self) -> None:
        partial = self.work / "checkpoint.part"
        torch.save({"net": learned(self.net), "optimiser": self.optimiser.state_dict(),
                    "step": self.step, "used": self.used, "pieces": self.pieces}, partial)
        os.replace(partial, self.work / "checkpoint.pt")

    def run(self) -> None:
        started, before, known = time.monotonic(), self.used, self.pieces
        saved = started
        self.supply.refresh()
        token_queue: list[list[Row]] = []
        attack_queue: list[list[Row]] = []
        while not (self.work / "stop").exists():
            self.used = before + time.monotonic() - started
            share = self.pieces / self.most if self.most else self.used / (60 * self.budget())
            if share >= 1:
                break
            self.set_rate(share)
            if self.step % 10 == 0 and self.threads > 1:
                torch.set_num_threads(1 if os.getloadavg()[0] > CROWDED else 2)
            if self.step % 25 == 0:
                self.supply.refresh()
            token_queue = token_queue or self.supply.batches(self.supply.token_rows(220), TOKEN_PIECES)
            attack_queue = attack_queue or self.supply.batches(self.supply.attack_rows(160), ATTACK_PIECES)
            self.update(token_queue.pop(), attack_queue.pop())
            if self.step % 50 == 0:
                scale = 1 - 0.97 ** min(self.step, 500)
                token, attack, quiet = (value / scale for value in self.average)
                rate = (self.pieces - known) / (time.monotonic() - started)
                print(f"{self.step} {self.used:.0f}s {rate:.0f} pieces/s token {token:.4f} attack {attack:.4f} "
                      f"benign-on-token {quiet:.4f}", flush=True)
            if time.monotonic() - saved > CHECKPOINT_SECONDS:
                saved = time.monotonic()
                self.save()
        self.save()
        print(f"done: {self.step} steps, {self.used:.0f} s", flush=True)

    def budget(self) -> float:
        """Minutes in all; DIR/minutes overrides the argument."""
        path = self.work / "minutes"
        return float(path.read_text()) if path.exists() else self.minutes

    def set_rate(self, share: float) -> None:
        path = self.work / "rate"
        peak = float(path.read_text()) if path.exists() else RATE
        rate = peak * min(1.0, (self.step + 1) / WARM_UP) * max(0.015, 1 - share)
        for group in self.optimiser.param_groups:
            group["lr"] = rate

    def update(self, token_rows: list[Row], attack_rows: list[Row]) -> None:
        token, quiet = self.token_loss(token_rows)
        (token + SEQUENCE_ON_TOKENS * quiet).backward()
        attack = self.attack_loss(attack_rows)
        (ATTACK_WEIGHT * attack).backward()
        nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.step += 1
        for at, value in enumerate((token.item(), attack.item(), quiet.item())):
            self.average[at] = 0.97 * self.average[at] + 0.03 * value

    def token_loss(self, rows: list[Row]) -> tuple[torch.Tensor, torch.Tensor]:
        """Cross-entropy in which a type that the source does not label counts almost as "O"."""
        ids, mask, labels = pad(rows)
        self.pieces += int(mask.sum())
        token_logits, sequence_logits = self.logits(ids, mask)
        scores = torch.log_softmax(token_logits, -1)
        allowed = torch.full((len(rows), len(TOKEN_LABELS)), -1e4)
        allowed[:, 0] = 0.0
        for at, row in enumerate(rows):
            for number in row.free:
                allowed[at, 1 + 2 * number : 3 + 2 * number] = UNLABELLED
        nothing = torch.logsumexp(scores + allowed[:, None, :], -1)
        right = scores.gather(-1, labels.clamp(min=0)[..., None])[..., 0]
        loss = -torch.where(labels == 0, nothing, ENTITY_WEIGHT * right)
        known = labels >= 0
        quiet = nn.functional.cross_entropy(sequence_logits, torch.zeros(len(rows), dtype=torch.long))
        return (loss * known).sum() / known.sum().clamp(min=1), quiet

    def attack_loss(self, rows: list[Row]) -> torch.Tensor:
        ids, mask, _ = pad(rows)
        self.pieces += int(mask.sum())
        _, logits = self.logits(ids, mask)
        scores = torch.log_softmax(logits, -1)
        kind = torch.tensor([row.attack for row in rows])
        exact = scores.gather(-1, torch.where(kind == EITHER, INJECTION, kind).sub(1).clamp(min=0)[:, None])[:, 0]
        either = torch.logsumexp(scores[:, 1:], -1)
        right = torch.where(kind == EITHER, either, exact)
        return -((1 - SMOOTHING) * right + SMOOTHING * scores.mean(-1)).mean()

    def logits(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        with torch.autocast("cpu", torch.bfloat16, enabled=self.short):
            tokens, sequence = self.net(self.blur(ids), mask)
        return tokens.float(), sequence.float()

    def blur(self, ids: torch.Tensor) -> torch.Tensor:
        """Some pieces unknown, so that no single one is relied upon."""
        hit = (torch.rand(ids.shape) < UNKNOWN_SHARE) & (ids > UNK)
        return ids.masked_fill(hit, UNK)


if __name__ == "__main__":
    main()
