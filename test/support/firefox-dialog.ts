/** The guard's dialog in Firefox: its root is closed to the page and to locators, not to the protocol. */
import type { Browser, KeyInput, Page } from "puppeteer-core";
import type { DialogEyes, SeenDialog } from "./dialog-driver";
import type { Spot } from "./dialog-spot";
import { callWith, contextOf, evaluateIn, type RemoteValue } from "./firefox-protocol";

interface NodeValue {
  readonly shadowRoot?: RemoteValue | null;
  readonly children?: readonly RemoteValue[];
}

export function firefoxEyes(page: Page): DialogEyes {
  return {
    read: () => readDialog(page),
    press: (key) => page.keyboard.press(key as KeyInput),
    drawn: () =>
      page.evaluate(
        `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))`,
      ) as Promise<void>,
  };
}

async function readDialog(page: Page): Promise<SeenDialog | null> {
  const browser = page.browser();
  const target = { context: contextOf(page), sandbox: "dialog" };
  for (const root of await closedRootsIn(browser, target)) {
    const seen = await callWith(browser, target, seenIn.toString(), [root]).catch(() => null);
    const [dialog, words] = (seen?.value ?? []) as readonly RemoteValue[];
    if (dialog?.sharedId === undefined || typeof words?.value !== "string") continue;
    return { id: dialog.sharedId, ...(JSON.parse(words.value) as Omit<SeenDialog, "id">) };
  }
  return null;
}

/** Middle of the button or switch, whatever covers it, in this page or a frame in its corner; null where there is none. */
export async function firefoxSpot(page: Page, name: RegExp): Promise<Spot | null> {
  const browser = page.browser();
  const source = spotIn.toString().replace('"NAME"', JSON.stringify(name.source));
  for (const frame of page.frames()) {
    const { _id: context } = frame as unknown as { readonly _id: string };
    const target = { context, sandbox: "dialog" };
    for (const root of await closedRootsIn(browser, target).catch(() => [])) {
      const { value } = await callWith(browser, target, source, [root]).catch(() => ({
        value: null,
      }));
      if (typeof value === "string") return JSON.parse(value) as Spot;
    }
  }
  return null;
}

async function closedRootsIn(browser: Browser, target: object): Promise<string[]> {
  const hosts = `[...document.querySelectorAll("html > div, dialog > div")]`;
  const whole = { includeShadowTree: "all", maxDomDepth: 1 };
  const { value } = await evaluateIn(browser, target, hosts, whole);
  return closedRoots((value ?? []) as readonly RemoteValue[]);
}

function closedRoots(nodes: readonly RemoteValue[]): string[] {
  return nodes.flatMap(({ value }) => {
    const { shadowRoot, children = [] } = (value ?? {}) as NodeValue;
    return [
      ...(shadowRoot?.sharedId === undefined ? [] : [shadowRoot.sharedId]),
      ...closedRoots(children),
    ];
  });
}

/** Runs beside the page, so it calls nothing of this file. */
function seenIn(root: ShadowRoot): unknown {
  const dialog = root.querySelector("[role=alertdialog], [role=dialog]");
  if (!dialog) return null;
  const controls = [
    ...dialog.querySelectorAll<HTMLButtonElement>(
      "button, input, textarea, select, a[href], summary",
    ),
  ].map((element) => ({
    role: element.localName,
    name: (
      element.getAttribute("aria-label") ?? (element.labels?.[0] ?? element).textContent
    ).trim(),
    focused: root.activeElement === element,
    disabled: element.disabled || element.getAttribute("aria-disabled") === "true",
  }));
  const named = dialog.getAttribute("aria-labelledby") ?? "";
  const name = root.getElementById(named)?.textContent ?? "";
  return [dialog, JSON.stringify({ name, text: dialog.textContent, controls })];
}

/** Runs beside the page, too; the name is written in as source. */
function spotIn(root: ShadowRoot): string | null {
  const source: string = "NAME";
  const name = new RegExp(source, "u");
  const control = [...root.querySelectorAll<HTMLInputElement>("button, input")].find((one) =>
    name.test(one.getAttribute("aria-label") ?? one.textContent.trim()),
  );
  const at = control?.getBoundingClientRect();
  return at && at.width > 0
    ? JSON.stringify({
        x: at.left + at.width / 2,
        y: at.top + at.height / 2,
        on: control?.checked === true,
      })
    : null;
}
