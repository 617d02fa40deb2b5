/** A place in the page for our own interface: closed to page scripts, in the top layer, with our styles alone. */
import { THEME } from "../theme";
import { OUTSIDE, watchPresence } from "./presence";

export interface ClosedSurface {
  readonly host: HTMLElement;
  /** Preact renders in here. */
  readonly body: HTMLElement;
  readonly root: ShadowRoot;
  /** Above what was opened over it. */
  raise(): void;
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
  adopt(root, THEME + css);
  const body = page.createElement("div");
  body.className = "surface";
  root.append(body);
  page.documentElement.append(host);
  const end = new AbortController();
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
    remove() {
      end.abort();
      host.remove();
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

/** Whoever opened last is on top. A modal dialog makes all outside of it inert, so we stand inside the last one. */
function raise(page: Document, host: HTMLElement): void {
  const modal = [...page.querySelectorAll("dialog:modal")].at(-1);
  const home = modal ?? page.documentElement;
  if (host.parentNode !== home) home.append(host);
  host.setAttribute("popover", "manual");
  if (host.matches(":popover-open")) host.hidePopover();
  host.showPopover();
}
