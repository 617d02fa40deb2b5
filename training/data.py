"""All training rows, by one command that goes on where it was cut off.

`python -m training.data --data DATA --work DIR` trims the tokenizer, checks words and generator, and prepares every
group of sources into DIR/rows/*.pkl. A step that was done with the same code, texts and sets is not done again; what
was done, when, and how long it took stands in DIR/data.json.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
# Each with the options it takes and the files it leaves.
STEPS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("trim", ("work",), ("tokenizer.json", "keep.npy")),
    ("check_words", ("data", "work"), ()),
    ("check_generator", (), ()),
    ("prepare_carriers", ("data", "work"), ("rows/carriers.pkl",)),
    ("prepare_public", ("data", "work"), ("rows/public.pkl",)),
    ("prepare_attack", ("data", "work"), ("rows/attack.pkl",)),
    ("prepare_generated", ("work",), ("rows/generated.pkl", "rows/lookalikes.pkl")),
    ("prepare_attack_generated", ("work",), ("rows/generated_attack.pkl",)),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    log = arguments.work / "data.json"
    done = json.loads(log.read_text(encoding="utf-8")) if log.exists() else {}
    state = state_of(arguments.data)
    for name, options, files in STEPS:
        if done.get(name, {}).get("state") == state and all((arguments.work / file).exists() for file in files):
            print(f"{name}: done before")
            continue
        words = [word for option in options for word in (f"--{option}", str(getattr(arguments, option)))]
        began = time.monotonic()
        print(f"{name} …", flush=True)
        if subprocess.run([sys.executable, "-m", f"training.{name}", *words], check=False).returncode != 0:
            sys.exit(f"{name} failed; started again, the steps before it are not repeated")
        done[name] = {"state": state, "seconds": round(time.monotonic() - began, 1), "ended": time.strftime("%FT%T%z")}
        whole = log.with_suffix(".part")
        whole.write_text(json.dumps(done, indent=1), encoding="utf-8")
        whole.replace(log)


def state_of(data: Path) -> str:
    """A hash of all code and texts here, and of names and sizes of the public sets."""
    sha = hashlib.sha256()
    for file in sorted(HERE.rglob("*")):
        if file.suffix in (".py", ".txt") and file.name != "data.py":
            sha.update(f"{file.relative_to(HERE)}\0".encode() + file.read_bytes())
    for file in sorted(data.rglob("train/**/*")):
        if file.is_file():
            sha.update(f"{file.relative_to(data)}\0{file.stat().st_size}\0".encode())
    return sha.hexdigest()


if __name__ == "__main__":
    main()
