/** A card with real values, in a closed root; text in it can be neither selected nor found by the page. */
import { createClosedRoot, type ClosedRoot } from "./closed-root";

export interface RestoreCard {
  /** Puts the focus on the button; false when there is none. */
  focus(): boolean;
  holds(target: EventTarget | null): boolean;
  remove(): void;
}

export interface CardContent {
  readonly lines: readonly string[];
  readonly label: string;
  /** Null: the card only shows, and nothing in it can be clicked. */
  readonly button: { readonly words: string; readonly press: () => Promise<string> } | null;
  /** Escape was pressed in the card, or the focus has left it. */
  readonly closed: () => void;
}

/** Set through the object model, which a page's content security policy does not stop. */
const CARD =
  "position: fixed; box-sizing: border-box; inline-size: 320px; max-block-size: 50vh; overflow: auto; " +
  "padding: 8px 10px; border-radius: 8px; font: 13.5px/1.4 system-ui, sans-serif; color: #f8fafc; " +
  "background: #0f172a; overflow-wrap: anywhere; white-space: pre-wrap; user-select: none; " +
  "-webkit-user-select: none; box-shadow: 0 4px 16px rgb(0 0 0 / 0.25);";
const BUTTON =
  "display: block; margin-block-start: 8px; padding: 6px 10px; border: 1px solid #94a3b8; border-radius: 6px; " +
  "font: inherit; color: inherit; background: #1e293b; cursor: pointer;";
/** What happens in the card is nobody's business but ours. */
const PRIVATE = [
  "keydown",
  "keyup",
  "keypress",
  "copy",
  "cut",
  "beforecopy",
  "mousedown",
  "mouseup",
  "click",
  "pointerdown",
  "pointerup",
  "contextmenu",
  "dragstart",
  "selectstart",
] as const;
const QUIET: readonly string[] = ["copy", "cut", "contextmenu", "dragstart", "selectstart"];

/** Stands at `x`, `y` of the window, inside it. */
export function showCard(page: Document, x: number, y: number, content: CardContent): RestoreCard {
  const surface = createClosedRoot(page);
  const card = page.createElement("div");
  card.style.cssText = CARD;
  card.style.left = `${Math.max(8, Math.min(x, innerWidth - 340))}px`;
  card.style.top = `${Math.max(8, Math.min(y, innerHeight - 140))}px`;
  card.setAttribute("role", content.button ? "dialog" : "tooltip");
  card.setAttribute("aria-label", content.label);
  for (const line of content.lines) {
    const row = page.createElement("div");
    row.className = "value";
    row.dataset["value"] = line;
    card.append(row);
  }
  const button = content.button ? buttonFor(page, content.button) : null;
  if (button) card.append(button);
  else card.style.pointerEvents = "none";
  for (const type of PRIVATE)
    card.addEventListener(type, (event) => {
      event.stopPropagation();
      if (QUIET.includes(type)) event.preventDefault();
    });
  card.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.isTrusted) content.closed();
  });
  card.addEventListener("focusout", content.closed);
  adopt(surface.root);
  surface.root.append(card);
  return cardOf(surface, button);
}

/** Drawn as generated content: `window.find` of a page looks into closed roots too, but only at text nodes. */
const SHEET = ".value::before { content: attr(data-value); }";

function adopt(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not let content scripts adopt sheets: an element instead, where the page's CSP lets it.
    const style = root.ownerDocument.createElement("style");
    style.textContent = SHEET;
    root.append(style);
  }
}

function buttonFor(page: Document, { words, press }: NonNullable<CardContent["button"]>) {
  const button = page.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.style.cssText = BUTTON;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", (event) => {
    if (!event.isTrusted) return;
    void press().then((said) => {
      button.textContent = said;
    });
  });
  return button;
}

function cardOf(surface: ClosedRoot, button: HTMLButtonElement | null): RestoreCard {
  return {
    focus() {
      button?.focus();
      return button !== null;
    },
    holds: (target) => target === surface.host,
    remove: surface.remove,
  };
}
