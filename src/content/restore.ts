/** Shows, on hover, the value behind a placeholder or a made-up value in a reply; in a closed root, so that the page never has it. */
import { numberedPlaceholders } from "../lib/placeholder";
import type { BackgroundPort } from "./background-port";
import { createClosedRoot, type ClosedRoot } from "./closed-root";

const STILL_MS = 250;
const ANSWER_MS = 3_000;
/** Characters on either side of the pointer in which a made-up value is looked for. */
const AROUND = 120;
/** Set through the object model, which a page's content security policy does not stop. */
const STYLE =
  "position: fixed; max-inline-size: 320px; padding: 6px 10px; border-radius: 8px; " +
  "font: 13.5px/1.4 system-ui, sans-serif; color: #f8fafc; background: #0f172a; " +
  "overflow-wrap: anywhere; box-shadow: 0 4px 16px rgb(0 0 0 / 0.25); pointer-events: none;";

/** Starts watching the pointer. `conversation` names the conversation whose placeholders are meant. */
export function showValuesOnHover(
  page: Document,
  background: BackgroundPort,
  conversation: () => string | null,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: ClosedRoot | null = null;
  let latest = 0;

  page.addEventListener("mousemove", onMove, { signal, passive: true });
  page.addEventListener("scroll", hide, { capture: true, signal, passive: true });
  signal.addEventListener("abort", hide);

  function hide(): void {
    clearTimeout(timer);
    latest++;
    shown?.remove();
    shown = null;
  }

  function onMove({ clientX, clientY, isTrusted }: MouseEvent): void {
    hide();
    if (!isTrusted) return;
    timer = setTimeout(() => void look(clientX, clientY), STILL_MS);
  }

  async function look(x: number, y: number): Promise<void> {
    const place = wordsAt(page, x, y);
    if (place === null) return;
    const turn = latest;
    const placeholder = placeholderAt(place);
    const asked = placeholder === null ? { near: place.text } : {};
    const placeholders = placeholder === null ? [] : [placeholder];
    const reply = await background.ask(
      { type: "restore", conversation: conversation(), placeholders, ...asked },
      ANSWER_MS,
    );
    if (reply?.type !== "restored") return;
    const value = valueAt(place, reply.values);
    if (value === undefined || turn !== latest) return;
    shown = createClosedRoot(page);
    const card = page.createElement("div");
    card.textContent = value;
    card.style.cssText = STYLE;
    card.style.left = `${Math.min(x, innerWidth - 340)}px`;
    card.style.top = `${y + 16}px`;
    shown.root.append(card);
  }
}

interface Words {
  readonly text: string;
  /** Where the pointer is in it. */
  readonly at: number;
}

/** The text around the pointer. */
function wordsAt(page: Document, x: number, y: number): Words | null {
  const place = caretAt(page, x, y);
  if (place?.node.nodeType !== Node.TEXT_NODE) return null;
  const whole = place.node.nodeValue ?? "";
  const from = Math.max(0, place.offset - AROUND);
  const text = whole.slice(from, place.offset + AROUND);
  return text.trim() === "" ? null : { text, at: place.offset - from };
}

function placeholderAt({ text, at }: Words): string | null {
  const found = numberedPlaceholders(text).find(({ start, end }) => start <= at && at <= end);
  return found?.text ?? null;
}

/** The longest stand-in under the pointer decides. */
function valueAt(
  { text, at }: Words,
  values: Readonly<Record<string, string>>,
): string | undefined {
  const under = Object.keys(values)
    .filter((name) => {
      for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1))
        if (start <= at && at <= start + name.length) return true;
      return false;
    })
    .sort((a, b) => b.length - a.length);
  return under[0] === undefined ? undefined : values[under[0]];
}

function caretAt(page: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof page.caretPositionFromPoint === "function") {
    const place = page.caretPositionFromPoint(x, y);
    return place && { node: place.offsetNode, offset: place.offset };
  }
  return null;
}
