/** A place in the page for our own interface: closed to page scripts, in the top layer, with our styles alone. */
import { THEME } from "../theme";
import { ownNames } from "./own-names";
import { noteOurs, OUTSIDE, watchPresence } from "./presence";

export interface ClosedSurface {
  readonly host: HTMLElement;
  /** Preact renders in here. */
  readonly body: HTMLElement;
  readonly root: ShadowRoot;
  /** Above what was opened over it. */
  raise(): void;
  /** Above all, as a modal dialog: for when one that cannot be seen from here makes it inert. */
  raiseModal(): void;
  /** Would a click in its middle meet it? False also when it is inert. */
  isReachable(): boolean;
  remove(): void;
}

export interface SurfaceOptions {
  /**
   * Above everything by the popover API, and back there when the page opens something else; of two surfaces of
   * ours the greater number is above. 0: in the page's own layer.
   */
  readonly top: 0 | 1 | 2;
  /** Told once when somebody but us took it out of the document, or does not let it be. */
  readonly onRemoved?: () => void;
}

export function createClosedSurface(
  page: Document,
  css: string,
  options: SurfaceOptions,
): ClosedSurface {
  const host = page.createElement("div");
  host.style.cssText = OUTSIDE;
  const root = host.attachShadow({ mode: "closed" });
  adopt(root, ownNames(THEME + css));
  const body = page.createElement("div");
  body.className = "surface";
  root.append(body);
  page.documentElement.append(host);
  const end = new AbortController();
  let modal: HTMLDialogElement | null = null;
  if (options.top > 0) raise(page, host);
  watchPresence(
    page,
    host,
    options.top,
    {
      restore: () => options.top > 0 && !host.matches(":popover-open") && raise(page, host),
      raise: () => options.top > 0 && raise(page, host),
      gone() {
        end.abort();
        options.onRemoved?.();
      },
    },
    end.signal,
  );
  return {
    host,
    body,
    root,
    raise() {
      if (options.top > 0 && host.isConnected) raise(page, host);
    },
    raiseModal() {
      if (!host.isConnected) return;
      modal ??= ownModal(page, options.top);
      if (modal.open) modal.close();
      page.documentElement.append(modal);
      modal.append(host);
      modal.showModal();
      raise(page, host);
    },
    isReachable: () => isReachable(page, root, body.firstElementChild),
    remove() {
      end.abort();
      host.remove();
      modal?.remove();
    },
  };
}

function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not let content scripts adopt sheets (bug 1928865): an element instead, where the page's CSP lets it.
    const style = root.ownerDocument.createElement("style");
    style.textContent = css;
    root.append(style);
  }
}

/** Of all modal dialogs only the newest can be used, so this one is opened after the page's. */
function ownModal(page: Document, top: number): HTMLDialogElement {
  const modal = page.createElement("dialog");
  modal.style.cssText = OUTSIDE;
  modal.addEventListener("cancel", (event) => event.preventDefault());
  noteOurs(modal, top);
  return modal;
}

/** What is inert is not met by a click; nothing else tells of a modal dialog in somebody's closed root. */
function isReachable(page: Document, root: ShadowRoot, card: Element | null): boolean {
  const { innerWidth = 0, innerHeight = 0 } = page.defaultView ?? {};
  const at = card?.getBoundingClientRect();
  if (!at || at.width === 0) return true;
  const x = Math.min(Math.max(at.left + at.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(at.top + at.height / 2, 0), innerHeight - 1);
  return root.contains(root.elementFromPoint(x, y));
}

/** Whoever opened last is on top. A modal dialog makes all outside of it inert, so we stand inside the last one. */
function raise(page: Document, host: HTMLElement): void {
  const modal = [...page.querySelectorAll("dialog:modal")].at(-1);
  const home = modal ?? page.documentElement;
  if (host.parentNode !== home) home.append(host);
  host.setAttribute("popover", "manual");
  if (host.matches(":popover-open")) host.hidePopover();
  host.showPopover();
}
