/** Shows, on hover, the value behind a placeholder in a reply; in a closed root, so that the page never has it. */
import { numberedPlaceholders } from "../lib/placeholder";
import type { BackgroundPort } from "./background-port";
import { createClosedRoot, type ClosedRoot } from "./closed-root";

const STILL_MS = 250;
const ANSWER_MS = 3_000;
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
    const placeholder = placeholderAt(page, x, y);
    if (placeholder === null) return;
    const turn = latest;
    const reply = await background.ask(
      { type: "restore", conversation: conversation(), placeholders: [placeholder] },
      ANSWER_MS,
    );
    const value = reply?.type === "restored" ? reply.values[placeholder] : undefined;
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

function placeholderAt(page: Document, x: number, y: number): string | null {
  const place = caretAt(page, x, y);
  if (place?.node.nodeType !== Node.TEXT_NODE) return null;
  const { node, offset } = place;
  const found = numberedPlaceholders(node.nodeValue ?? "").find(
    ({ start, end }) => start <= offset && offset <= end,
  );
  return found?.text ?? null;
}

function caretAt(page: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof page.caretPositionFromPoint === "function") {
    const place = page.caretPositionFromPoint(x, y);
    return place && { node: place.offsetNode, offset: place.offset };
  }
  return null;
}
