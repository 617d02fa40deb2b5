"""How far the shipped int8 file is from the fp32 net.

`python -m training.compare --data DATA --work DIR --model FOLDER` prints mean and largest
difference of logits and the share of pieces whose label changes, on held-out prompts.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from training.decode import Runner
from training.export import trained
from training.sources import carriers, pairs
from training.words import BOS, CONTENT, EOS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--quality", type=Path, help="evaluation file to add the figures to")
    parser.add_argument("--evidence", type=Path, help="file of `npm run quantisation` to add the figures to")
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    runner, net = Runner(arguments.model), trained(arguments.work)
    texts = [row["text"] for row in carriers(arguments.data, dev=True) + pairs(arguments.data, dev=True)]
    windows = [[BOS] + runner.words.encode(text)[0][:CONTENT] + [EOS] for text in texts]
    token_gap, sequence_gap, changed, pieces = [], [], 0, 0
    for window, (tokens, sequence) in zip(windows, runner.logits(windows)):
        ids = torch.tensor([window])
        with torch.no_grad():
            exact_tokens, exact_sequence = (part[0].numpy() for part in net(ids, torch.ones_like(ids)))
        token_gap.append(np.abs(tokens - exact_tokens).ravel())
        sequence_gap.append(np.abs(sequence - exact_sequence))
        changed += int((tokens.argmax(-1) != exact_tokens.argmax(-1)).sum())
        pieces += len(window)
    figures: dict = {"labelChanges": round(100 * changed / pieces, 2)}
    for name, gaps in (("token", np.concatenate(token_gap)), ("sequence", np.concatenate(sequence_gap))):
        figures[name] = {"mean": round(float(gaps.mean()), 3), "p99": round(float(np.quantile(gaps, 0.99)), 3)}
        print(f"{name} logits: mean difference {gaps.mean():.3f}, 99 % within {np.quantile(gaps, 0.99):.3f}, largest {gaps.max():.2f}")
    print(f"label changes in {changed} of {pieces} pieces ({100 * changed / pieces:.2f} %)")
    for path, name in ((arguments.quality, "quantisation"), (arguments.evidence, "logits")):
        if path:
            known = json.loads(path.read_text(encoding="utf-8"))
            path.write_text(json.dumps({**known, name: figures}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
