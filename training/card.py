"""Write the model card from the manifest, so that its figures are those measured.

`python -m training.card --model FOLDER` reads FOLDER/manifest.json and `training/evidence/` and writes
FOLDER/CARD.md; with --check it only compares.
"""

import argparse
import json
from pathlib import Path

from training.data_card import DATA, LIMITS, MAKING, PROVENANCE, PROVENANCE_AFTER, USE
from training.evidence_card import all_evidence


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when the card is not what would be written")
    arguments = parser.parse_args()
    folder = arguments.model
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    quality = manifest["quality"]
    size = sum(entry["bytes"] for entry in manifest["files"].values())
    parts = [
        f"# {manifest['id']} {manifest['version']}\n",
        f"Finds {len(manifest['marks'])} types of personal data and secrets, and scores injections and jailbreaks, in chat prompts of nine "
        f"languages. {size:,} bytes with tokenizer and golden texts, licence {manifest['licence']}. Runs in the browser; nothing leaves the machine.\n",
        "## Figures\n", pii(quality["pii"]), by_type(quality["pii"]["carriers_held_out"]["byType"], manifest["marks"]),
        attacks(quality["attack"], manifest["attackMarks"]), quantisation(quality.get("quantisation")),
        "## Span score\n",
        "A piece's score is the softmax probability of its most likely label, a span's score the mean over its pieces "
        "(`spanScore: mean`). The browser maps it so that the three marks of its type become 0.5, 0.8 and 0.9; a policy's "
        "preset (strict, balanced, quiet) reports findings from there upwards. A text's attack score is the largest "
        f"probability of an attack among its windows ({manifest['maxTokens']} pieces with begin and end, {manifest['overlap']} shared), "
        "mapped likewise; its kind is the likelier of injection and jailbreak.\n",
        all_evidence(), USE, DATA, MAKING,
        PROVENANCE_AFTER if manifest["provenance"]["recorded"] == "after" else PROVENANCE, LIMITS,
    ]
    card = folder / "CARD.md"
    if arguments.check:
        if card.read_text(encoding="utf-8") != "\n".join(parts):
            raise SystemExit("CARD.md is not what training.card writes")
        return
    card.write_text("\n".join(parts), encoding="utf-8")
    print("CARD.md written")


def pii(sets: dict) -> str:
    lines = ["Personal data, model alone, at the marks of `balanced`. A labelled span is caught when findings cover half of its",
             "characters, whatever their type. `meddocan_test`, `wnut17_test` and `broad_twitter_fh` label only some types and are",
             "judged on those; the last two on PERSON, where they also count public figures, bands and handles in prose.\n",
             "| set | recall | precision | F1 | texts without labels flagged |", "|---|--:|--:|--:|--:|"]
    for name, entry in sets.items():
        lines.append(f"| {name} | {entry['recall']:.3f} | {entry['precision']:.3f} | {entry['f1']:.3f} | {entry['cleanFlagged']} of {entry['clean']} |")
    return "\n".join(lines) + "\n"


def by_type(types: dict, marks: dict) -> str:
    lines = ["Held-out carriers by type (few spans each: read as a hint):\n",
             "| type | spans | recall | right family | precision | marks |", "|---|--:|--:|--:|--:|--:|"]
    for name, entry in types.items():
        cells = [number(entry[key]) for key in ("recall", "rightType", "precision")]
        lines.append(f"| {name} | {entry['spans']} | {' | '.join(cells)} | {', '.join(f'{mark:.2f}' for mark in marks[name])} |")
    return "\n".join(lines) + "\n"


def number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def attacks(sets: dict, marks: list[float]) -> str:
    lines = [f"Prompt attacks, recall and false positives at the mark of `balanced` (marks {marks}):\n",
             "| set | attacks / benign | recall | false positives | AUC | recall at 1 % / 5 % FPR |", "|---|--:|--:|--:|--:|--:|"]
    for name, entry in sets.items():
        pair = f"{number(entry.get('recallAt1'))} / {number(entry.get('recallAt5'))}" if "auc" in entry else "–"
        lines.append(f"| {name} | {entry['attacks']} / {entry['benign']} | {number(entry.get('recall'))} | "
                     f"{number(entry.get('falsePositiveRate'))} | {number(entry.get('auc'))} | {pair} |")
    return "\n".join(lines) + "\n"


def quantisation(entry: dict | None) -> str:
    if not entry:
        return ""
    return (f"Shipped file against fp32: token logits differ by {entry['token']['mean']} on average (99 % within {entry['token']['p99']}), "
            f"sequence logits by {entry['sequence']['mean']}; {entry['labelChanges']} % of the pieces change their label. "
            "ONNX Runtime Web differs from the native runtime by up to 0.2 in logits.\n")


if __name__ == "__main__":
    main()
