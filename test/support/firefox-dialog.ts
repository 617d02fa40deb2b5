/** The guard's dialog in Firefox: its root is closed to the page and to locators, not to the protocol. */
import type { KeyInput, Page } from "puppeteer-core";
import type { DialogEyes, SeenDialog } from "./dialog-driver";
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
  const beside = await evaluateIn(
    browser,
    target,
    "[...document.documentElement.children].slice(2)",
    { includeShadowTree: "all", maxDomDepth: 2 },
  );
  for (const root of closedRoots((beside.value ?? []) as readonly RemoteValue[])) {
    const seen = await callWith(browser, target, seenIn.toString(), [root]).catch(() => null);
    const [dialog, words] = (seen?.value ?? []) as readonly RemoteValue[];
    if (dialog?.sharedId === undefined || typeof words?.value !== "string") continue;
    return { id: dialog.sharedId, ...(JSON.parse(words.value) as Omit<SeenDialog, "id">) };
  }
  return null;
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
