/** What a page can learn of a dialog: that it is there, and nothing of what it says. */
import type { Page } from "@playwright/test";
import { pointOf, waitForDialog } from "../support/dialog";
import { expect, open, test } from "../support/gallery";

declare global {
  interface Window {
    /** What came near the page, by the way on which it came. */
    overheard: { way: string; what: string }[];
    listenIn(): void;
    lookAround(): void;
    find(text: string, exact: boolean, back: boolean, around: boolean): boolean;
  }
}

/** Words of the dialog alone: not of the page beneath it. */
const WORDS = "Send with placeholders";
const INSIDE = /card |surface|Send with|placeholders|IBAN|\bH2\b|SHADOW/iu;

test("no page learns what a dialog says, or reaches what stands in it", async ({ page }) => {
  await page.evaluate(prepare, WORDS);
  await page.evaluate(() => window.listenIn());
  await open(page, "change");
  await page.evaluate(() => window.lookAround());
  await waitForDialog(page);
  await page.evaluate(() => window.lookAround());
  await moveAbout(page);
  await page.evaluate(() => window.lookAround());
  const overheard = await page.evaluate(() => window.overheard);
  expect(overheard.map(({ way }) => way)).toContain("path of pointermove");
  expect(overheard.filter(({ what }) => INSIDE.test(what))).toEqual([]);
});

/** As a user does: points, marks everything, copies. */
async function moveAbout(page: Page): Promise<void> {
  const { x, y } = await pointOf(page, /^Edit/u);
  await page.mouse.move(x - 30, y - 200);
  await page.mouse.move(x, y, { steps: 4 });
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+c");
  await page.mouse.move(x - 30, y - 100);
  await page.mouse.down();
  await page.mouse.move(x, y - 60, { steps: 3 });
  await page.mouse.up();
}

function prepare(words: string): void {
  window.overheard = [];
  const hear = (way: string, what: unknown) => {
    const name = what instanceof Element ? `${what.nodeName} ${what.className}` : String(what);
    window.overheard.push({ way, what: name });
  };
  window.listenIn = () => {
    for (const type of ["pointermove", "mouseover", "pointerdown", "click", "focusin", "focusout"])
      addEventListener(
        type,
        (event) => {
          for (const one of event.composedPath()) hear(`path of ${type}`, one);
          const { relatedTarget = null, target } = event as MouseEvent;
          hear(`target of ${type}`, target);
          hear(`other side of ${type}`, relatedTarget);
        },
        true,
      );
    for (const type of ["copy", "selectstart", "selectionchange", "animationstart", "slotchange"])
      addEventListener(type, ({ target }) => hear(type, target), true);
    for (const type of ["largest-contentful-paint", "layout-shift", "event", "element"])
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const told = entry as unknown as {
            element?: Node;
            target?: Node;
            sources?: { node: Node | null }[];
          };
          hear(type, told.element ?? told.target ?? "");
          for (const { node } of told.sources ?? []) hear(type, node);
        }
      }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  };
  window.lookAround = () => {
    const host = [...document.documentElement.children].at(-1) as HTMLElement;
    const animations = [...document.getAnimations(), ...host.getAnimations({ subtree: true })];
    for (const { effect } of animations) hear("animation", (effect as KeyframeEffect).target);
    hear("root", host.shadowRoot);
    hear("markup", host.getHTML({ serializableShadowRoots: true }));
    hear("text", host.innerText);
    window.find(words, false, false, true);
    hear("selection", getSelection()?.toString());
    const range = getSelection();
    hear("anchor", range?.anchorNode);
    for (let y = 20; y < innerHeight; y += 40)
      for (let x = 20; x < innerWidth; x += 60) {
        for (const one of document.elementsFromPoint(x, y)) hear("point", one);
        hear("caret", document.caretPositionFromPoint(x, y)?.offsetNode);
      }
    hear("active", document.activeElement);
    for (const name of ["copy", "selectAll"]) document.execCommand(name);
    hear("all", getSelection()?.toString());
  };
}
