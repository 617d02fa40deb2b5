/** Where in a JSON text a value stands, so that a problem can be shown with its line. */

const TOKEN = /[\n{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/gu;
/** Deeper values are found by their parents; it also keeps paths short in a text of ten thousand brackets. */
const DEEPEST = 30;

interface Frame {
  readonly path: string;
  readonly list: boolean;
  index: number;
  key: string;
}

/** Line of each value by its path (`rules[2].when.types[0]`), from 1. The text must be JSON. */
export function linesByPath(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const stack: Frame[] = [];
  let line = 1;
  let expectsKey = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const frame = stack.at(-1);
    if (token === "\n") line += 1;
    else if (token === "}" || token === "]") {
      stack.pop();
      expectsKey = false;
    } else if (token === ",") {
      if (frame) frame.index += 1;
      expectsKey = frame?.list === false;
    } else if (token === ":") expectsKey = false;
    else if (expectsKey && frame) {
      frame.key = String(JSON.parse(token));
    } else {
      const path = frame ? childPath(frame) : "";
      if (stack.length <= DEEPEST) lines.set(path, line);
      if (token === "{" || token === "[")
        stack.push({
          path: stack.length <= DEEPEST ? path : "",
          list: token === "[",
          index: 0,
          key: "",
        });
      expectsKey = token === "{";
    }
  }
  return lines;
}

/** Puts `line 12: ` before each problem whose path, or the nearest one around it, stands in the text. */
export function withLines(text: string, problems: readonly string[]): string[] {
  const lines = linesByPath(text);
  return problems.map((problem) => {
    let path = problem.slice(0, Math.max(0, problem.indexOf(": ")));
    while (path !== "" && !lines.has(path)) path = path.replace(/\[\d+\]$|(?:^|\.)[^.[\]]*$/u, "");
    return path === "" ? problem : `line ${lines.get(path) ?? 1}: ${problem}`;
  });
}

/** What is wrong with a text that is not JSON, by line; never quotes it, as the parser's own message does. */
export function jsonProblem(text: string): string {
  const lines = text.split("\n");
  let good = 0;
  let bad = lines.length;
  if (!isBroken(text)) return "not JSON: it ends too early";
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBroken(lines.slice(0, middle).join("\n") + "\n")) bad = middle;
    else good = middle;
  }
  return `line ${bad}: not JSON from here on`;
}

/** Can no continuation make it JSON? A text that merely stops too early is not broken yet. */
function isBroken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : "";
    if (/end of JSON|Unterminated string/u.test(message)) return false;
    const at = /position (\d+)/u.exec(message)?.[1];
    return at === undefined || Number(at) < text.length;
  }
}

function childPath({ path, list, index, key }: Frame): string {
  if (list) return `${path}[${index}]`;
  return path === "" ? key : `${path}.${key}`;
}
