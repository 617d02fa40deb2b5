/** The shield beside the composer. It follows the composer about and takes no room in the page. */
import { render } from "preact";
import type { ShownFinding } from "../../protocol/guard";
import type { IndicatorView } from "../../protocol/views";
import { createClosedSurface, type ClosedSurface } from "../surface/closed-surface";
import { ownNames } from "../surface/own-names";
import type { Translate } from "../text";
import { Shield } from "./shield";
import { INDICATOR_CSS } from "./styles";
import { isControl, spotFor } from "./where";

export interface IndicatorDeps {
  readonly text: Translate;
  /** Element the indicator stands beside; null while there is none. */
  readonly composer: () => HTMLElement | null;
  /** Replaces the value in the composer by its placeholder. */
  readonly replace: (finding: ShownFinding) => void;
  readonly document?: Document;
}

export interface Indicator {
  update(view: IndicatorView): void;
  destroy(): void;
}

/** Composers move without telling anyone: from the middle of the page to its end, for one. */
const LOOK_MS = 400;
const LEAVE_MS = 250;
/** A page that keeps taking the shield away is let have its way. */
const MOST_RETURNS = 5;

export function createIndicator(deps: IndicatorDeps): Indicator {
  const { text, document: page = document } = deps;
  const end = new AbortController();
  let surface: ClosedSurface | null = null;
  let view: IndicatorView | null = null;
  let open = false;
  let side = "";
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let returns = 0;
  const looking = setInterval(place, LOOK_MS);
  page.addEventListener("scroll", place, { capture: true, passive: true, signal: end.signal });
  page.defaultView?.addEventListener("resize", place, { signal: end.signal });
  page.addEventListener("keydown", onKey, { capture: true, signal: end.signal });

  function place(): void {
    const composer = view && !page.hidden ? deps.composer() : null;
    const spot = composer?.isConnected ? spotOf(composer) : null;
    if (!spot) {
      surface?.body.style.removeProperty(ownNames("--left"));
      surface?.body.style.removeProperty(ownNames("--top"));
      return;
    }
    if (!surface) {
      surface = mount();
      if (!surface) return;
      draw();
    }
    surface.body.style.setProperty(ownNames("--left"), `${Math.round(spot.left)}px`);
    surface.body.style.setProperty(ownNames("--top"), `${Math.round(spot.top)}px`);
    const next = `${spot.top < 300 ? "below" : ""} ${spot.left < 340 ? "startward" : ""}`;
    if (next === side) return;
    side = next;
    draw();
  }

  function spotOf(composer: HTMLElement) {
    const window = { width: innerWidth, height: innerHeight };
    const rightToLeft = getComputedStyle(composer).direction === "rtl";
    const host = surface?.host ?? composer;
    return spotFor(composer.getBoundingClientRect(), window, rightToLeft, (x, y) =>
      isControl(page, host, x, y),
    );
  }

  function mount(): ClosedSurface | null {
    if (returns++ > MOST_RETURNS) return null;
    const made = createClosedSurface(page, INDICATOR_CSS, {
      top: 0,
      onRemoved: () => {
        if (surface === made) surface = null;
      },
    });
    made.body.addEventListener("focusout", ({ relatedTarget }) => {
      if (!relatedTarget) setOpen(false);
    });
    made.body.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key !== "Escape" || !event.isTrusted) return;
      setOpen(false);
      deps.composer()?.focus();
    });
    return made;
  }

  /** Alt+↓ in the composer opens the list and goes there. */
  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || !event.altKey || event.key !== "ArrowDown") return;
    const composer = deps.composer();
    if (!composer || !event.composedPath().includes(composer) || !surface) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(true);
    const { body } = surface;
    const first = body.querySelector<HTMLElement>(".list button") ?? body.querySelector("button");
    first?.focus();
  }

  function setOpen(next: boolean): void {
    clearTimeout(leaving);
    if (next === open) return;
    open = next;
    draw();
  }

  function hover(next: boolean): void {
    clearTimeout(leaving);
    if (next) setOpen(true);
    else leaving = setTimeout(() => setOpen(false), LEAVE_MS);
  }

  function draw(): void {
    if (!surface || !view) return;
    const onReplace = (finding: ShownFinding) => {
      setOpen(false);
      deps.composer()?.focus();
      deps.replace(finding);
    };
    render(<Shield {...{ view, text, open, side, onReplace }} onOpen={hover} />, surface.body);
  }

  return {
    update(next) {
      view = next;
      place();
      draw();
    },
    destroy() {
      end.abort();
      clearInterval(looking);
      clearTimeout(leaving);
      if (surface) render(null, surface.body);
      surface?.remove();
      surface = null;
    },
  };
}
