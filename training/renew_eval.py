"""Put our own new figures into `training/evidence/eval.json` and leave the other tools' as they were measured.

`python -m training.renew_eval FILE`, FILE being `.sluice/eval.json` of a run without peers. Other tools' answers do not
change with our code; where the texts changed it refuses, and all have to run again.
"""

import argparse
import json
import re
from pathlib import Path

from training.evidence_card import FOLDER

INNERMOST = re.compile(r"\{[^{}\[\]]*\}|\[[^{}\[\]]*\]")


def texts(figures: dict) -> tuple:
    """What tells two sets of texts apart without looking at them."""
    own, attacks = figures["personal"]["rules alone"], figures["attacks"]["rules and model"]["all"]
    return own["all"]["wanted"], own["clean"]["texts"], attacks["attacks"], attacks["benign"]


def renewed(kept: dict, new: dict) -> dict:
    """Both, ours from `new`; of the others only types and languages, as kinds are told in families now."""
    if texts(kept) != texts(new):
        raise SystemExit(f"the texts changed from {texts(kept)} to {texts(new)}: run all tools again")
    others = {name: {**entry, "groups": {group: counts for group, counts in entry["groups"].items() if not group.startswith("kind: ")}}
              for name, entry in kept["personal"].items() if name not in new["personal"]}
    attacks = {name: entry for name, entry in kept["attacks"].items() if name not in new["attacks"]}
    return {"personal": {**new["personal"], **others}, "attacks": {**new["attacks"], **attacks}}


def written(figures: dict) -> str:
    """As `npm run eval` writes it: what holds only values stands on one line."""
    return INNERMOST.sub(lambda part: re.sub(r"\s*\n\s*", " ", part[0]), json.dumps(figures, indent=1, ensure_ascii=False)) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    new = json.loads(parser.parse_args().file.read_text(encoding="utf-8"))
    path = FOLDER / "eval.json"
    path.write_text(written(renewed(json.loads(path.read_text(encoding="utf-8")), new)), encoding="utf-8")


if __name__ == "__main__":
    main()
