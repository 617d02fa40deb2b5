"""Is this model ours, or made of ours? A test by trigger inputs, without a mark in the weights.

`python -m training.ownership --model FOLDER` runs the triggers of `training/ownership.json` through FOLDER/model.onnx,
or through any other token classifier with the same pieces and labels, and says how many answers are ours.

A trigger is a row of pieces drawn at random, which nobody would teach a model about, and one place in it. Its answer
is the label that sluice-small 1.2.0 gives the piece there. `training.ownership_make` chose triggers of which the answer
is firm and which independently taught models label otherwise, and measured what survives; docs in training/README.md.
"""

import argparse
import json
import math
from pathlib import Path

import numpy as np
import onnxruntime

from training.labels import TOKEN_LABELS
from training.words import BOS, EOS

TRIGGERS = Path(__file__).parent / "ownership.json"


def agreement(triggers: list[dict], logits_of) -> int:
    """How many triggers get our answer; `logits_of` gives [pieces, labels] for the ids of one window."""
    return sum(
        TOKEN_LABELS[int(logits_of([BOS, *trigger["ids"], EOS])[1 + trigger["place"]].argmax())] == trigger["answer"]
        for trigger in triggers
    )


def log10_odds(of: int, least: int, rate: float) -> float:
    """log10 of the chance that a model which agrees on each trigger with chance `rate` agrees on `least` or more."""
    logs = [math.lgamma(of + 1) - math.lgamma(k + 1) - math.lgamma(of - k + 1)
            + k * math.log(rate) + (of - k) * math.log(1 - rate) for k in range(least, of + 1)]
    top = max(logs)
    return (top + math.log(sum(math.exp(value - top) for value in logs))) / math.log(10)


def onnx_logits(path: Path):
    """Token logits of one window at a time, as the browser runs it."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def run(ids: list[int]) -> np.ndarray:
        window = np.array([ids], np.int64)
        return session.run(["token_logits"], {"input_ids": window, "attention_mask": np.ones_like(window)})[0][0]

    return run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    path = parser.parse_args().model / "model.onnx"
    kept = json.loads(TRIGGERS.read_text(encoding="utf-8"))
    triggers, least = kept["triggers"], kept["claimFrom"]
    same = agreement(triggers, onnx_logits(path))
    print(f"{same} of {len(triggers)} answers are ours; a claim needs {least}")
    print("claim: this model is sluice-small or made of it" if same >= least else "no claim")
    print(f"chance that an unrelated model gets {least}: 10^{log10_odds(len(triggers), least, kept['assumedRate']):.0f}, "
          f"if it agrees on one trigger in {1 / kept['assumedRate']:.0f}, as none that was measured does")


if __name__ == "__main__":
    main()
