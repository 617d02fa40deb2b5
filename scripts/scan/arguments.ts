import { fail, ok, type Result } from "../../src/lib/result";
import { PRESETS, type Preset } from "../../src/detect/presets";
import {
  ACCOUNT_KINDS,
  CHANNELS,
  SOURCES,
  type AccountKind,
  type Channel,
  type TextSource,
} from "../../src/policy/schema";

export interface ScanArguments {
  /** JSON lines instead of one plain text. */
  readonly jsonl: boolean;
  /** null: standard input. */
  readonly file: string | null;
  readonly useModel: boolean;
  /** Folder of the model; null: the one in the repository. */
  readonly modelFolder: string | null;
  readonly policyFile: string | null;
  /** Packs of company data; those that the policy holds inline are read as well. */
  readonly companyData: readonly string[];
  readonly explain: boolean;
  readonly redact: "mask" | "tokenise" | null;
  readonly host: string;
  readonly group: string | null;
  readonly account: AccountKind;
  readonly channel: Channel;
  readonly source: TextSource;
  /** null: the policy's. */
  readonly preset: Preset | null;
}

export const USAGE = `Usage: npm run -s scan -- [options] [FILE]

Scans a text, or JSON lines, with the rules and the model of the extension.
Without FILE it reads standard input.

  --jsonl                one {"id", "text"} a line in, one result a line out
  --no-model             rules only
  --model DIR            another model folder
  --policy FILE          policy as JSON; default: the built-in one
  --company-data FILE    look for the data of this pack too; may be given again
  --preset NAME          how sure the model must be (${PRESETS.join(", ")}); default: the policy's
  --explain              say why: detectors, score steps, rules considered
  --redact mask          add the text with values replaced by [REDACTED IBAN] …
  --redact tokenise      … or by numbered placeholders such as [PERSON_1]
  --site HOST            decide as on this host (default chatgpt.com)
  --group NAME           decide for this group of the managed install
  --account KIND         decide for this kind of account (${ACCOUNT_KINDS.join(", ")})
  --channel NAME         decide for this way of sending (${CHANNELS.join(", ")})
  --source NAME          decide as if it came from there (${SOURCES.join(", ")}); default typed
  --help                 this text

Exit status: 0 all scanned, 1 some lines could not be scanned, 2 nothing could be done.`;

export type ArgumentProblem = { reason: "usage"; detail: string };

const VALUED = [
  "--model",
  "--policy",
  "--company-data",
  "--redact",
  "--site",
  "--group",
  "--account",
  "--channel",
  "--source",
  "--preset",
] as const;
type Valued = (typeof VALUED)[number];

/** Reads the words after the script's name; null when help was asked for. */
export function parseArguments(
  words: readonly string[],
): Result<ScanArguments | null, ArgumentProblem> {
  const flags = new Set<string>();
  const values = new Map<Valued, string>();
  const files: string[] = [];
  const companyData: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const valued = VALUED.find((name) => name === word);
    if (valued) {
      const value = rest.shift();
      if (value === undefined) return usage(`${word} needs a value`);
      if (valued === "--company-data") companyData.push(value);
      else values.set(valued, value);
    } else if (["--jsonl", "--no-model", "--explain", "--help"].includes(word)) {
      flags.add(word);
    } else if (word.startsWith("-") && word !== "-") {
      return usage(`unknown option ${word}`);
    } else {
      files.push(word);
    }
  }
  if (flags.has("--help")) return ok(null);
  if (files.length > 1) return usage("more than one FILE");
  const redact = values.get("--redact") ?? null;
  if (redact !== null && redact !== "mask" && redact !== "tokenise")
    return usage("--redact takes mask or tokenise");
  const account = ACCOUNT_KINDS.find((kind) => kind === (values.get("--account") ?? "unknown"));
  if (!account) return usage(`--account takes ${ACCOUNT_KINDS.join(", ")}`);
  const channel = CHANNELS.find((name) => name === (values.get("--channel") ?? "prompt"));
  if (!channel) return usage(`--channel takes ${CHANNELS.join(", ")}`);
  const source = SOURCES.find((name) => name === (values.get("--source") ?? "typed"));
  if (!source) return usage(`--source takes ${SOURCES.join(", ")}`);
  const named = values.get("--preset");
  const preset = PRESETS.find((name) => name === named) ?? null;
  if (named !== undefined && preset === null) return usage(`--preset takes ${PRESETS.join(", ")}`);
  const [file = "-"] = files;
  return ok({
    jsonl: flags.has("--jsonl"),
    file: file === "-" ? null : file,
    useModel: !flags.has("--no-model"),
    modelFolder: values.get("--model") ?? null,
    policyFile: values.get("--policy") ?? null,
    companyData,
    explain: flags.has("--explain"),
    redact,
    host: values.get("--site") ?? "chatgpt.com",
    group: values.get("--group") ?? null,
    account,
    channel,
    source,
    preset,
  });
}

function usage(detail: string) {
  return fail({ reason: "usage", detail } as const);
}
