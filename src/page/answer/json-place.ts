/** Where in a JSON text a stream is: the path to the value that comes next, without keeping what was read. */

interface Frame {
  readonly array: boolean;
  index: number;
  key: string;
  wantsKey: boolean;
  /** What `p` said in this object: streams of patches name so what the next `v` belongs to. */
  target: string | null;
}

export interface JsonPlace {
  /** A sign outside of strings. */
  sign(sign: string): void;
  /** Is the string that begins now a key? */
  isKey(): boolean;
  key(): string;
  setKey(key: string): void;
  setTarget(target: string): void;
  /** Name of the text that a string here belongs to. */
  lane(): string;
  depth(): number;
  reset(): void;
}

const DEEPEST = 64;

export function createJsonPlace(): JsonPlace {
  const frames: Frame[] = [];
  let lastTarget: string | null = null;

  const top = () => frames.at(-1);

  function path(): string {
    return frames
      .map(({ array, index, key }, depth) => (array ? (depth === 0 ? "*" : `${index}`) : key))
      .join("\n");
  }

  return {
    sign(sign) {
      const frame = top();
      if (sign === "{" || sign === "[") {
        if (frames.length >= DEEPEST) frames.shift();
        const array = sign === "[";
        frames.push({ array, index: 0, key: "", wantsKey: !array, target: null });
      } else if (sign === "}" || sign === "]") frames.pop();
      else if (sign === "," && frame) {
        frame.index++;
        frame.wantsKey = !frame.array;
      } else if (sign === ":" && frame) frame.wantsKey = false;
    },
    isKey: () => top()?.wantsKey === true,
    key: () => top()?.key ?? "",
    setKey(key) {
      const frame = top();
      if (frame) frame.key = key;
    },
    setTarget(target) {
      const frame = top();
      if (frame) frame.target = lastTarget = target;
    },
    lane() {
      const frame = top();
      const patched = frame?.key === "v" ? (frame.target ?? lastTarget) : null;
      return patched === null ? path() : `p:${patched}`;
    },
    depth: () => frames.length,
    reset() {
      frames.length = 0;
    },
  };
}
