"""The card's tables of `npm run eval` beside its totals: hard benign texts, what carries an injection, the second head's
confusion by technique, kinds of personal texts; and what the marks reach (`npm run eval -- --marks held-out`)."""

OWN = "rules and model"
SURFACES = ("mail", "table", "code", "other")
SOURCES = ("typed", "pasted", "file", "reply", "unknown")
FEW = 5


def shown(entry: dict | None, places: int = 2) -> str:
    """`.81 (.78–.84)`: a figure with its interval at 95 %."""
    if entry is None:
        return "–"
    short = [f"{entry[key]:.{places}f}" for key in ("value", "low", "high")]
    return "{} ({}–{})".format(*[value.removeprefix("0") for value in short])


def hard_attacks(figures: dict) -> str:
    """Where attacks come from and what is taken for what. Empty for figures of before these were counted."""
    own = figures["attacks"][OWN]
    if "ranked" not in own:
        return ""
    every, harmless = own["ranked"]["all"], own["harmless"]
    lines = [
        "### Attacks: aims and groups\n",
        f"AUC {shown(every['auc'], 3)} (aim .97); recall at 1 % false alarms {shown(every['at1'])} (aim .85), at 5 % {shown(every['at5'])}. "
        f"Every harmless text of the set is a hard one: {own['all']['flagged']} of {own['all']['benign']} are flagged at the mark, "
        f"{shown(own['all']['alarms'])} (aim .03)" + (f"; of twins of an attack {shown(harmless['twins'])}" if harmless["twins"] else "") + ". "
        "Intervals of AUC and of recall at a rate are over draws of whole pairs, the others Wilson's. Recall at 1 % of a group is above "
        "the score that 1 % of all harmless texts exceed.\n",
        "| attacks | caught at the mark | recall at 1 % | AUC | harmless flagged |", "|---|--:|--:|--:|--:|"]
    names = [*(f"surface: {name}" for name in SURFACES), *(f"source: {name}" for name in SOURCES),
             *sorted(name for name in own["groups"] if len(name) == 2)]
    for name in names:
        group, ranked = own["groups"].get(name), own["ranked"].get(name, {})
        if group:
            title = name.replace("surface: ", "injections in: ")
            lines.append(f"| {title} | {share(group['caught'], group['attacks'], group['recall'])} | {shown(ranked.get('at1'))} | "
                         f"{shown(ranked.get('auc'))} | {share(group['flagged'], group['benign'], group['alarms'])} |")
    lines += ["\n| what texts of a technique are taken for at the mark | injection | jailbreak | none |", "|---|--:|--:|--:|"]
    for name, taken in folded(own["confusion"]).items():
        lines.append(f"| {name} | {taken['injection']} | {taken['jailbreak']} | {taken['none']} |")
    return "\n".join(lines) + "\n"


def folded(confusion: dict) -> dict:
    """Techniques of harmless texts, which are many with a text or two each, in one row where they are that few."""
    rows: dict = {}
    for name, taken in confusion.items():
        few = name.startswith("benign / ") and sum(taken.values()) < FEW
        into = rows.setdefault("benign / others" if few else name, dict.fromkeys(taken, 0))
        for kind, count in taken.items():
            into[kind] += count
    return rows


def kinds(entry: dict) -> str:
    """Recall and precision by family of kinds and by source. Empty for figures of before these were counted."""
    groups = {name: group for name, group in entry["groups"].items() if name.startswith(("kind: ", "source: ")) and "recall" in group}
    if not groups:
        return ""
    lines = ["\nKinds are in families (`scripts/eval/kinds.ts`); the source is where such a text is most likely from.\n",
             "| kind, source | values | recall | precision |", "|---|--:|--:|--:|"]
    for name in sorted(groups):
        group = groups[name]
        if group["wanted"] or group["found"]:
            lines.append(f"| {name} | {group['wanted']} | {shown(group['recall'])} | {shown(group['precision'])} |")
    return "\n".join(lines) + "\n"


def marks(figures: dict | None) -> str:
    if figures is None:
        return ""
    lines = ["## What the marks reach\n",
             "`npm run eval -- --marks held-out`: the model alone in ONNX Runtime's WebAssembly on the held-out carriers and pairs, which chose the",
             "marks with the native runtime, so these are a little kind. Stated is the precision each preset was to have: .85, .93 and .97. A mark",
             "stops below it where more would have cost too much recall. Open: the interval holds it.\n",
             "| type | preset | mark | precision reached | stated | recall | |", "|---|---|--:|--:|--:|--:|---|"]
    for row in figures["types"]:
        mark = "–" if row["mark"] is None else f"{row['mark']:.2f}"
        lines.append(f"| {row['type']} | {row['preset']} | {mark} | {shown(row['precision'])} | {row['stated']:.2f} | {shown(row['recall'])} | {row['verdict'] or '–'} |")
    lines += ["\n| attacks | mark | false alarms reached | stated | recall | |", "|---|--:|--:|--:|--:|---|"]
    for row in figures["attacks"]:
        lines.append(f"| {row['preset']} | {row['mark']:.3f} | {shown(row['alarms'], 3)} | {row['stated']:.3f} | {shown(row['recall'])} | {row['verdict'] or '–'} |")
    return "\n".join(lines) + "\n"


def share(part: int, whole: int, range_: dict | None) -> str:
    return "–" if whole == 0 else f"{part} of {whole}, {shown(range_)}"
