"""The card's tables from `training/evidence/`: what `npm run eval`, `robustness`, `bias` and `quantisation` and the
ownership test left."""

import collections
import json
from pathlib import Path

from training.attack_card import hard_attacks, kinds, marks
from training.interval import wilson as interval

HERE = Path(__file__).parent
FOLDER = HERE / "evidence"
BALANCED = "rules and model, balanced"
TOOLS = (BALANCED, "model alone", "rules alone", "presidio", "rampart", "openredaction", "@arcjet/redact")
LANGUAGES = ("de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt")
WAYS = ("model, raw text", "model, normalised", "product")
HOURS, WATTS = (92 + 98 + 115) / 60, 2 * 15  # two cores of a server, at 15 W each


def load(name: str):
    path = FOLDER / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def wilson(part: int, whole: int) -> str:
    """`.81 (.78–.84)`: the share with Wilson's interval at 95 %."""
    if whole == 0:
        return "–"
    short = [f"{value:.2f}" for value in (part / whole, *interval(part, whole))]
    return "{} ({}–{})".format(*[value.removeprefix("0") for value in short])


def rated(entry: dict) -> str:
    return wilson(entry["part"], entry["of"])


def evaluation() -> str:
    """The hand-written evaluation set, tool by tool, language by language, type by type."""
    figures = load("eval")
    tools = [tool for tool in TOOLS if tool in figures["personal"]]
    counted = figures["personal"][BALANCED]
    lines = ["## Beside others, with 95 % intervals\n",
             "`npm run eval` on `test/eval/`, all tools on the same texts; other tools are run again when the texts or they change. A value is caught when",
             "findings cover half of it, whatever their type.",
             f"The set grows; what was measured is {counted['all']['wanted']} values and {counted['clean']['texts']} harmless prompts.",
             "Presidio 2.2.366 with spaCy's small English model and Rampart 1.4.0 are made for English.\n",
             "| tool | recall | precision | harmless prompts flagged |", "|---|--:|--:|--:|"]
    for tool in tools:
        entry = figures["personal"][tool]
        every = entry["all"]
        lines.append(f"| {tool} | {wilson(every['caught'], every['wanted'])} | {wilson(every['right'], every['found'])} | "
                     f"{wilson(entry['clean']['flagged'], entry['clean']['texts'])} |")
    shown = [tool for tool in (BALANCED, "model alone", "presidio", "rampart") if tool in tools]
    for title, groups in (("language", LANGUAGES), ("type", None)):
        named = groups or sorted(name for name in figures["personal"][BALANCED]["groups"] if name.isupper())
        lines += [f"\n| recall by {title} | values | " + " | ".join(shown) + " | precision of the first |", "|---|--:|" + "--:|" * (len(shown) + 1)]
        for group in named:
            cells = [figures["personal"][tool]["groups"].get(group, {"caught": 0, "wanted": 0}) for tool in shown]
            if cells[0]["wanted"]:
                lines.append(f"| {group} | {cells[0]['wanted']} | " + " | ".join(wilson(cell["caught"], cell["wanted"]) for cell in cells)
                             + f" | {wilson(cells[0]['right'], cells[0]['found'])} |")
    if more := kinds(counted):
        lines.append(more.rstrip("\n"))
    lines += ["\n| prompt attacks | caught | injections | jailbreaks | harmless flagged | AUC |", "|---|--:|--:|--:|--:|--:|"]
    for tool, entry in figures["attacks"].items():
        injection, jailbreak = entry["groups"]["injection"], entry["groups"]["jailbreak"]
        lines.append(f"| {tool} | {wilson(entry['all']['caught'], entry['all']['attacks'])} | {wilson(injection['caught'], injection['attacks'])} | "
                     f"{wilson(jailbreak['caught'], jailbreak['attacks'])} | {wilson(entry['all']['flagged'], entry['all']['benign'])} | {entry['auc']:.2f} |")
    lines.append("\njailguard 0.1.2 is not here: it fetches its encoder at first use and could not run offline.")
    return "\n".join(part for part in ("\n".join(lines) + "\n", hard_attacks(figures)) if part)


def robustness() -> str:
    figures = load("robustness")
    rows = collections.defaultdict(dict)
    for entry in figures["noise"]:
        rows[entry["perturbation"]][entry["way"]] = entry
    lines = ["## Robustness\n",
             "`npm run robustness`: recall on one in four held-out carriers and pairs; the raw model, and the product, which reads through",
             "the normaliser. The tables of look-alikes were widened after a first run, so those rows are a little kind.\n",
             "| disguise | values: raw model | values: product | attacks: raw model | attacks: product | false alarms: raw model | product |",
             "|---|--:|--:|--:|--:|--:|--:|"]
    for name, ways in rows.items():
        raw, product = ways[WAYS[0]], ways[WAYS[2]]
        lines.append(f"| {name} | " + " | ".join(rated(way[key]) for key in ("values", "attacks", "falseAlarms") for way in (raw, product)) + " |")
    lines += ["\n| hand-made evasions (30 a head) | texts with every value caught | values | attacks |", "|---|--:|--:|--:|"]
    for entry in figures["evasions"]:
        lines.append(f"| {entry['way']} | {rated(entry['personalTexts'])} | {rated(entry['personalValues'])} | {rated(entry['attacks'])} |")
    if "search" in figures:
        lines += ["\nAutomatic search: greedy descent on the score by slips, look-alikes and other words, 24 queries and 8 edits at most, on texts that were caught, in the order of",
                  "their hashes (up to 200; the rows with fewer were stopped there). Attacks are held-out pairs and two public development sets.\n",
                  "| head | way | texts | evaded | median queries | median edits |", "|---|---|--:|--:|--:|--:|"]
        for entry in figures["search"]:
            lines.append(f"| {entry['head']} | {entry['way']} | {entry['evaded']['of']} | {rated(entry['evaded'])} | {entry['medianQueries']} | {entry['medianEdits']} |")
    return "\n".join(lines) + "\n"


def rounding() -> str:
    figures = load("quantisation")
    if figures is None:
        return ""
    lines = ["## What rounding costs\n",
             "`npm run quantisation`, in ONNX Runtime Web: the shipped int8 file against the same net with fp32 matrices, on texts that no training saw",
             "(held-out `carriers/` and `pairs/`, and `twin/`) in the order of their hashes, as far as the run came. Intervals: both files on the same draws of the texts.",
             "The checkpoint of the release was not kept, so the matrices of that twin are the shipped ones read back (`training.restore`): the",
             "table tells what int8 arithmetic costs. What rounding the weights cost once cannot be found out any more." + logits(figures.get("logits")) + "\n",
             "| | figure | texts | int8 | fp32 | int8 less fp32, points (95 %) |", "|---|---|--:|--:|--:|--:|"]
    for way in WAYS:
        for name, entry in figures.get(way, {}).items():
            lines.append(f"| {way} | {name} | {entry['texts']} | {entry['int8']:.3f} | {entry['fp32']:.3f} | "
                         f"{entry['points']:+.2f} ({entry['low']:+.2f} to {entry['high']:+.2f}) |")
    return "\n".join(lines) + "\n"


def logits(entry: dict | None) -> str:
    """How far the twin's answers are, to be read beside the release's own figures under Figures."""
    if entry is None:
        return ""
    return (f" In the native runtime token logits of the two differ by {entry['token']['mean']} on average, sequence logits by "
            f"{entry['sequence']['mean']}, and {entry['labelChanges']} % of the pieces change their label.")


def bias() -> str:
    sums: dict = collections.defaultdict(lambda: [0, 0])
    for entry in load("bias"):
        column = entry["casing"] if entry["casing"] != "as written" else entry["gender"]
        for key, share in ((column, entry["recall"]), ("flags", entry["lookAlikes"])):
            if share:
                count = sums[entry["culture"], entry["script"], key]
                count[0] += share["part"]
                count[1] += share["of"]
    lines = ["## Names of other cultures\n",
             "`npm run bias`: ten full names a group in the same held-out carriers, rules and model; the last column is how often such a",
             "name is flagged where it is a street's, a ship's or a server's.\n",
             "| names | script | men | women | lower case | upper case | look-alikes flagged |", "|---|---|--:|--:|--:|--:|--:|"]
    for culture, script in dict.fromkeys((culture, script) for culture, script, _ in sums):
        cells = [wilson(*sums[culture, script, key]) if (culture, script, key) in sums else "–"
                 for key in ("men", "women", "lower case", "upper case", "flags")]
        lines.append(f"| {culture} | {script} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def ownership() -> str:
    path = HERE / "ownership.json"
    if not path.exists():
        return ""
    kept = json.loads(path.read_text(encoding="utf-8"))
    of = len(kept["triggers"])
    lines = ["## Ownership\n",
             f"`python -m training.ownership` asks a model for {of} answers that `training/ownership.json` lists; {kept['claimFrom']} of them make a claim.",
             f"A model that agrees on a trigger with a chance of {kept['assumedRate']} (more than any stranger measured below) and independently gets",
             f"that far with a chance of 10^{kept['log10FalseClaim']:.0f}. The test needs our pieces and labels: a new token head or vocabulary ends it.\n",
             "| model | answers that are ours |", "|---|--:|"]
    for group in kept["measured"].values():
        lines += [f"| {name} | {same} of {of} |" for name, same in group.items()]
    return "\n".join(lines) + "\n"


ENERGY = f"""## Energy

Training took {HOURS:.1f} hours in three runs on two shared CPU cores. Not metered: at {WATTS} W for both cores (15 W each, an assumption) that
is {HOURS * WATTS / 1000:.2f} kWh. The backbone's own training, at its makers, is not in it.
"""


def all_evidence() -> str:
    return "\n".join(part for part in (evaluation(), marks(load("marks")), rounding(), robustness(), bias(), ownership(), ENERGY) if part)
