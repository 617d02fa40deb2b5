/** The dialog, the shield and the notices on a page that would rather not have them. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import {
  accessibilityTree,
  focusControl,
  pressControl,
  readDialog,
  waitForDialog,
  waitForNoDialog,
} from "../support/dialog";
import { expect, open, test, told } from "../support/gallery";
import { waitFor } from "../support/wait-for";

test("Enter sends with placeholders, and the composer has the focus again", async ({ page }) => {
  await open(page, "change");
  const dialog = await waitForDialog(page);
  expect(dialog.name).toContain("an IBAN");
  expect(dialog.text).toContain("[IBAN_1]");
  expect(dialog.text).not.toContain("DE75 8504");
  expect(dialog.controls.find(({ focused }) => focused)?.name).toBe("Send with placeholders");
  await page.keyboard.press("Enter");
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([{ choice: "send-redacted", reason: null, keep: [] }]);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("composer");
});

test("Escape is Edit", async ({ page }) => {
  await open(page, "block");
  const { controls } = await waitForDialog(page);
  expect(controls.filter(({ name }) => /send/iu.test(name))).toEqual([]);
  await page.keyboard.press("Escape");
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([{ choice: "edit", reason: null, keep: [] }]);
});

test("a typist's Enter in flight confirms nothing", async ({ page }) => {
  await page.evaluate(() => {
    addEventListener("keydown", () => window.gallery.dialog("change"), { once: true });
  });
  await Promise.all(Array.from({ length: 4 }, () => page.keyboard.press("Enter")));
  await waitForDialog(page);
  expect(await told(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await waitForNoDialog(page);
  expect(await told(page)).toHaveLength(1);
});

test("a held key confirms nothing", async ({ page }) => {
  await page.evaluate(() => document.querySelector<HTMLElement>("#composer")?.blur());
  await page.keyboard.down("Enter");
  await open(page, "change");
  await waitForDialog(page);
  for (let times = 0; times < 5; times++) await page.keyboard.down("Enter");
  expect(await told(page)).toEqual([]);
  expect(await readDialog(page)).not.toBeNull();
  await page.keyboard.up("Enter");
});

test("Tab goes to Edit, then to Send anyway, and a reason is asked for", async ({ page }) => {
  await open(page, "warn");
  await waitForDialog(page);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Edit message");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Send anyway…");
  await page.keyboard.press("Enter");
  await waitFor("the field", async () => /^Why/u.test(await focused(page)));
  await page.keyboard.press("Enter");
  expect(await told(page)).toEqual([]);
  await page.keyboard.type("approved by the customer");
  await page.keyboard.press("Enter");
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([
    { choice: "send-anyway", reason: "approved by the customer", keep: [] },
  ]);
});

test("a usual reason is one press away, and Back leads back", async ({ page }) => {
  await open(page, "attack");
  await waitForDialog(page);
  await pressControl(page, /^Send anyway/u);
  await pressControl(page, /^Back/u);
  expect(await focused(page)).toBe("Edit message");
  await pressControl(page, /^Send anyway/u);
  await pressControl(page, /^It is public/u);
  await pressControl(page, /^Send with this reason/u);
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([{ choice: "send-anyway", reason: "It is public", keep: [] }]);
});

test("a wish of the user's own is answered with the organisation's rule, not with a warning of strangers", async ({
  page,
}) => {
  await open(page, "jailbreak");
  await waitForDialog(page);
  const text = (await readDialog(page))?.text ?? "";
  expect(text).toContain("drop its own rules");
  expect(text).toContain("Northgate wants the assistant to keep the rules it was given.");
  expect(text).not.toContain("Someone else");
});

test("a value that is kept is sent as it is, and the preview says so", async ({ page }) => {
  await open(page, "change");
  await waitForDialog(page);
  await focusControl(page, /^Keep name/u);
  await page.keyboard.press("Space");
  await waitFor("the preview", async () =>
    ((await readDialog(page))?.text ?? "").includes("Jane Dorval"),
  );
  await pressControl(page, /^Send with placeholders/u);
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([{ choice: "send-redacted", reason: null, keep: [0] }]);
});

test("a value is shown as long as the key is down", async ({ page }) => {
  await open(page, "block");
  await waitForDialog(page);
  await focusControl(page, /^Show access key/u);
  const text = async () => (await readDialog(page))?.text ?? "";
  await page.keyboard.down("Space");
  await waitFor("the value", async () => (await text()).includes("sk-made-9Qx2LrT0vB7nPLXB"));
  await page.keyboard.up("Space");
  await waitFor("the mask", async () => !(await text()).includes("sk-made-9Qx2LrT0vB7nPLXB"));
});

test("the focus does not leave by Tab nor by the page", async ({ page }) => {
  await open(page, "warn");
  await waitForDialog(page);
  const seen = new Set<string>();
  for (let times = 0; times < 20; times++) {
    await page.keyboard.press("Shift+Tab");
    seen.add(await focused(page));
  }
  expect(seen).not.toContain("");
  expect(seen).toContain("Details");
  await page.evaluate(() => document.querySelector<HTMLElement>("#composer")?.focus());
  await waitFor("the focus", async () => (await focused(page)) !== "");
  await page.keyboard.type("nothing of this arrives");
  expect(await page.locator("#composer").innerText()).not.toContain("arrives");
});

test("clicks and keys made by scripts do nothing, and the root is closed", async ({ page }) => {
  await open(page, "change");
  await waitForDialog(page);
  const open_ = await page.evaluate(() => {
    const host = document.querySelector("html > div");
    if (!(host instanceof HTMLElement)) throw new Error("no element of ours");
    const { left, width, bottom } = { left: 300, width: 200, bottom: 540 };
    for (const type of ["pointerdown", "pointerup", "click"])
      host.dispatchEvent(
        new MouseEvent(type, {
          bubbles: true,
          composed: true,
          clientX: left + width,
          clientY: bottom,
        }),
      );
    for (const key of ["Enter", "Escape", " "])
      for (const target of [host, document, window])
        target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
    host.click();
    return host.shadowRoot;
  });
  expect(open_).toBeNull();
  expect(await told(page)).toEqual([]);
  expect(await readDialog(page)).not.toBeNull();
});

test("a dialog that the page takes away is an answer: cancelled", async ({ page }) => {
  await open(page, "warn");
  await waitForDialog(page);
  await page.evaluate(() => document.querySelector("html > div")?.remove());
  await waitFor("the answer", async () => (await told(page)).length === 2);
  expect(await told(page)).toEqual(["removed", { choice: "cancel", reason: null, keep: [] }]);
});

test("a page that hides everything hides no question", async ({ page }) => {
  await open(page, "warn");
  await waitForDialog(page);
  await page.evaluate(() => document.documentElement.style.setProperty("display", "none"));
  await waitFor("the answer", async () => (await told(page)).length === 2);
  expect((await told(page))[0]).toBe("removed");
});

test("styles and attributes that would hide it are put right", async ({ page }) => {
  await open(page, "warn");
  await waitForDialog(page);
  await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>("html > div");
    host?.style.setProperty("opacity", "0", "important");
    host?.setAttribute("inert", "");
    host?.removeAttribute("popover");
  });
  await waitFor("the repair", () =>
    page.evaluate(() => {
      const host = document.querySelector<HTMLElement>("html > div");
      return host?.style.opacity === "1" && !host.inert && host.matches(":popover-open");
    }),
  );
  await page.keyboard.press("Escape");
  await waitForNoDialog(page);
});

test("it stays on top of, and usable beside, what the page opens later", async ({ page }) => {
  await open(page, "warn");
  await waitForDialog(page);
  await page.evaluate(() => {
    const dialog = document.createElement("dialog");
    dialog.append(Object.assign(document.createElement("button"), { textContent: "page" }));
    document.body.append(dialog);
    dialog.showModal();
  });
  await waitFor("the focus", async () => (await focused(page)) !== "");
  await waitForDialog(page);
  await pressControl(page, /^Send with placeholders/u);
  await waitFor("the answer", async () => (await told(page)).length > 0);
  expect(await told(page)).toEqual([{ choice: "send-redacted", reason: null, keep: [] }]);
});

test("a request that was given up takes its dialog along", async ({ page }) => {
  await open(page, "change");
  await waitForDialog(page);
  await page.evaluate(() => window.gallery.giveUp());
  await waitForNoDialog(page);
  expect(await told(page)).toEqual([{ choice: "cancel", reason: null, keep: [] }]);
});

test("false alarms and exceptions are passed on and the dialog stays", async ({ page }) => {
  await open(page, "warn");
  await waitForDialog(page);
  await pressControl(page, /^Report a false alarm/u);
  await pressControl(page, /^Ask for an exception/u);
  await focusControl(page, /^What do you need/u);
  await page.keyboard.type("quarterly letters");
  await page.keyboard.press("Enter");
  await waitFor("both", async () => (await told(page)).length === 2);
  expect(await told(page)).toEqual([
    { report: "0f6b2c1e-3d7a-4b58-9c11-7a60d2f4e915" },
    { exception: "quarterly letters" },
  ]);
  expect(await readDialog(page)).not.toBeNull();
});

test("the shield opens by Alt+↓ and replaces from the keyboard", async ({ page }) => {
  await page.evaluate(() => {
    const finding = {
      type: "IBAN",
      subtype: null,
      part: 0,
      start: 0,
      end: 4,
      certain: true,
    } as const;
    const rest = {
      action: "tokenise",
      ruleId: "r",
      replacement: "[IBAN_1]",
      mayKeep: false,
    } as const;
    const findings = [{ ...finding, ...rest, masked: "DE75 •••• 2107" }];
    window.gallery.indicator({ state: "found", findings, attack: null, why: null });
  });
  await waitFor("what a screen reader says", async () =>
    (await accessibilityTree(page)).some(
      ({ role, name }) =>
        role?.value === "StaticText" && name?.value === "1 thing found before sending",
    ),
  );
  await page.focus("#composer");
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Enter");
  await waitFor("the replacement", async () => (await told(page)).length === 1);
  expect(await told(page)).toEqual([{ replace: "DE75 •••• 2107" }]);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("composer");
});

for (const colorScheme of ["light", "dark"] as const)
  test(`contrast, names and roles hold in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    // Open for this test alone: what checks the page cannot see into a closed root.
    await page.addInitScript(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) {
        return attach.call(this, { ...options, mode: "open" });
      };
    });
    await page.reload();
    for (const name of ["change", "warn", "attack", "jailbreak", "block", "unavailable"] as const) {
      await page.reload();
      await open(page, name);
      await waitForDialog(page);
      const { violations } = await new AxeBuilder({ page }).include("html > div").analyze();
      expect(violations.map(({ id, nodes }) => [name, id, nodes[0]?.html])).toEqual([]);
    }
  });

async function focused(page: Page): Promise<string> {
  return (await readDialog(page))?.controls.find((control) => control.focused)?.name ?? "";
}
