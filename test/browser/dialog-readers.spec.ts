/** The dialog for readers of another language or direction, and for those whom motion disturbs. */
import type { Page } from "@playwright/test";
import {
  pointOf,
  pressControl,
  readDialog,
  waitForDialog,
  waitForNoDialog,
} from "../support/dialog";
import { expect, open, test, told } from "../support/gallery";

test.describe("in German", () => {
  test.use({ language: "de" });

  test("every word of it is German, and so is the rule", async ({ page }) => {
    for (const name of ["change", "warn", "attack", "unavailable"] as const) {
      await page.reload();
      await open(page, name);
      const { name: headline, controls } = await waitForDialog(page);
      const words = [headline, ...controls.map((control) => control.name)].join(" ");
      expect(words).not.toMatch(/\b(?:the|message|send|with|your|edit|details|report)\b/iu);
      expect(words).not.toMatch(/dialog_|type_|\$/u);
      await page.keyboard.press("Escape");
      await waitForNoDialog(page);
    }
    await page.reload();
    await open(page, "change");
    expect((await waitForDialog(page)).text).toContain("Northgate hält Kundendaten");
    await pressControl(page, /Platzhalter/u);
    await waitForNoDialog(page);
  });
});

test("on a page that is read from right to left it stands in the window and works", async ({
  page,
}) => {
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await open(page, "warn");
  await waitForDialog(page);
  for (const name of [/^Send with placeholders/u, /^Edit/u, /^Send anyway/u]) {
    const { x, y } = await pointOf(page, name);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(1280);
    expect(y).toBeLessThan(800);
  }
  const { x, y } = await pointOf(page, /^Edit/u);
  await page.mouse.click(x, y);
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([{ choice: "edit", reason: null, keep: [] }]);
});

test("nothing moves for those who asked for no motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.reload();
  expect(await movements(page)).toContain("appear");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.reload();
  expect(await movements(page)).toEqual([]);
  expect(await readDialog(page)).not.toBeNull();
});

/** Names of the animations that run while the dialog comes. */
async function movements(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const attach = Element.prototype.attachShadow;
    const roots: ShadowRoot[] = [];
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options);
      roots.push(root);
      return root;
    };
    window.gallery.dialog("change");
    Element.prototype.attachShadow = attach;
    await new Promise((drawn) => requestAnimationFrame(drawn));
    return roots.flatMap((root) =>
      root
        .getAnimations()
        .flatMap((animation) =>
          animation instanceof CSSAnimation ? [animation.animationName] : [],
        ),
    );
  });
}
