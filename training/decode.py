"""The reference decoder: what the browser does with the model's output, in Python.

Score of a piece: softmax probability of its most likely label. Score of a span ("mean"): the
mean of its pieces' scores. `B-` begins a span; `I-` continues one of its type or begins one.
Where windows overlap, a piece is read from the window in which it lies farther from an edge.
A text's attack score is the largest attack probability of its windows.
"""

from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime

from training.labels import TOKEN_LABELS
from training.words import BOS, CONTENT, EOS, PAD, Words, window_starts

TRIMMED = " \t\n\r\"'`´‘’“”«»‹›([{<)]}>,;:!?.…、。,|*_=#-"
BATCH = 1  # as in the browser: windows that share a run share the scale of its activations


class Found(NamedTuple):
    start: int  # code points of the text
    end: int
    name: str
    score: float


class Reading(NamedTuple):
    offsets: list[tuple[int, int]]
    labels: np.ndarray  # int [pieces]
    scores: np.ndarray  # float [pieces]
    attack: float


def softmax(logits: np.ndarray) -> np.ndarray:
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)


class Runner:
    """Runs a model file over texts, windows batched by length."""

    def __init__(self, folder: Path, threads: int = 2):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self.session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"])
        self.words = Words(folder / "tokenizer.json")

    def logits(self, windows: list[list[int]]) -> list[tuple[np.ndarray, np.ndarray]]:
        """(token logits [pieces, classes], sequence logits [2]) of each window, batched by length."""
        answers: list[tuple[np.ndarray, np.ndarray] | None] = [None] * len(windows)
        order = sorted(range(len(windows)), key=lambda at: len(windows[at]))
        for first in range(0, len(order), BATCH):
            part = order[first:first + BATCH]
            longest = max(len(windows[at]) for at in part)
            ids = np.full((len(part), longest), PAD, np.int64)
            mask = np.zeros_like(ids)
            for row, at in enumerate(part):
                ids[row, : len(windows[at])] = windows[at]
                mask[row, : len(windows[at])] = 1
            tokens, sequence = self.session.run(["token_logits", "cls_logits"], {"input_ids": ids, "attention_mask": mask})
            for row, at in enumerate(part):
                answers[at] = (tokens[row, : len(windows[at])], sequence[row])
        return answers

    def read(self, texts: list[str]) -> list[Reading]:
        """Labels, scores and attack score of each text."""
        encoded = [self.words.encode(text) for text in texts]
        jobs = [(at, start) for at, (ids, _) in enumerate(encoded) for start in window_starts(len(ids))]
        windows = [[BOS] + encoded[at][0][start:start + CONTENT] + [EOS] for at, start in jobs]
        labels = [np.zeros(len(ids), int) for ids, _ in encoded]
        scores = [np.zeros(len(ids)) for ids, _ in encoded]
        depth = [np.full(len(ids), -1) for ids, _ in encoded]
        attack = [0.0] * len(texts)
        for (at, start), (tokens, sequence) in zip(jobs, self.logits(windows)):
            attack[at] = max(attack[at], 1 - float(softmax(sequence)[0]))
            probability = softmax(tokens[1:-1])
            count, total = len(probability), len(labels[at])
            place = np.arange(count)
            before = np.full(count, 10**6) if start == 0 else place
            after = np.full(count, 10**6) if start + count == total else count - 1 - place
            here = np.minimum(before, after)
            better = here > depth[at][start:start + count]
            depth[at][start:start + count][better] = here[better]
            labels[at][start:start + count][better] = probability.argmax(-1)[better]
            scores[at][start:start + count][better] = probability.max(-1)[better]
        return [Reading(offsets, *rest) for (_, offsets), *rest in zip(encoded, labels, scores, attack)]


def spans(text: str, reading: Reading, thresholds: dict[str, float], otherwise: float = 0.5) -> list[Found]:
    """Findings of a text; those under their type's threshold (`otherwise` where none is given) are left out."""
    groups: list[list] = []
    open_type = None
    for at, label in enumerate(reading.labels):
        name = TOKEN_LABELS[label]
        if name == "O":
            open_type = None
        elif open_type == name[2:] and name.startswith("I-"):
            groups[-1][2] = at
        else:
            open_type = name[2:]
            groups.append([open_type, at, at])
    found = []
    for name, first, last in groups:
        score = float(reading.scores[first:last + 1].mean())
        start, end = reading.offsets[first][0], reading.offsets[last][1]
        while start < end and text[start] in TRIMMED and name not in ("PASSWORD", "API_KEY", "PHONE"):
            start += 1
        while end > start and text[end - 1] in TRIMMED and name not in ("PASSWORD", "API_KEY"):
            end -= 1
        if end > start and any(letter.isalnum() for letter in text[start:end]):
            if score >= thresholds.get(name, otherwise):
                found.append(Found(start, end, name, score))
    return found
