/** Files on their way out: text in them is read and judged on the wire, the rest goes by policy. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ACCESS_KEY, CLIENT } from "../../scripts/tour/values";
import { entriesHolding } from "../pages/chat/received";
import { CHATGPT, CHATGPT_COMPOSER } from "../support/chat-page";
import { pressControl, waitForDialog, waitForNoDialog } from "../support/dialog";
import { waitForOrganisation } from "../support/extension";
import { expect, test } from "../support/fixtures";
import { test as bare } from "../support/guard-harness";
import { pause, waitFor } from "../support/wait-for";

const STORE = "https://files.oaiusercontent.com/file-1?sig=2";
const NOTES = `customer;note\n${"1;all is well\n".repeat(40)}`;
const PICTURE = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

bare("files are judged by every way that uploads them", async ({ page, chat }) => {
  await page.goto("https://chatgpt.com/lab");
  const seen = await page.evaluate(async (store) => {
    const ways: Record<string, (text: string) => Promise<number>> = {
      "put file": async (text) => {
        const body = new File([text], "notes.txt", { type: "text/plain" });
        return (await fetch(store, { method: "PUT", body })).status;
      },
      "put bytes": async (text) => {
        const body = new TextEncoder().encode(text);
        return (await fetch(store, { method: "PUT", body })).status;
      },
      "post form": async (text) => {
        const body = new FormData();
        body.set("purpose", "chat");
        body.set("file", new File([text], "data.csv"));
        return (await fetch("/backend-api/files", { method: "POST", body })).status;
      },
      "put by xhr": (text) =>
        new Promise((resolve) => {
          const xhr = new XMLHttpRequest();
          xhr.open("PUT", store);
          xhr.onloadend = () => resolve(xhr.status);
          xhr.send(new Blob([text]));
        }),
      "form by xhr": (text) =>
        new Promise((resolve) => {
          const xhr = new XMLHttpRequest();
          xhr.open("POST", "/backend-api/files");
          xhr.onloadend = () => resolve(xhr.status);
          const body = new FormData();
          body.set("file", new File([text], "mail.eml"));
          xhr.send(body);
        }),
    };
    ways["put by a getter"] = async (text) => {
      const init = {
        method: "PUT",
        get body() {
          return new File([text], "notes.txt");
        },
      };
      return (await fetch(store, init)).status;
    };
    ways["put a request"] = async (text) => {
      const request = new Request(store, { method: "PUT", body: new Blob([text]) });
      return (await fetch(request)).status;
    };
    ways["post a request"] = async (text) => {
      const body = new FormData();
      body.set("file", new File([text], "notes.txt"));
      return (await fetch(new Request("/backend-api/files", { method: "POST", body }))).status;
    };
    const results: string[] = [];
    for (const [way, send] of Object.entries(ways))
      for (const text of [`Good ${way}`, `STOP ${way}`, `SWAP ${way}`, `CLING ${way}`])
        results.push(`${way} ${(await send(text)) < 300}`);
    return results;
  }, STORE);
  for (const [at, line] of seen.entries())
    expect([at, line.endsWith("true")]).toEqual([at, at % 2 === 0]);
  expect(entriesHolding(chat.received(), "Good ")).toHaveLength(8);
  expect(entriesHolding(chat.received(), "[SAFE_1] ")).toHaveLength(8);
  for (const word of ["STOP", "SWAP", "CLING"])
    expect(entriesHolding(chat.received(), word)).toEqual([]);
});

bare("files are judged that a form sends to where a site takes files", async ({ page, chat }) => {
  await page.goto("https://chatgpt.com/lab");
  await page.evaluate(() => {
    const send = (words: string, submit: (form: HTMLFormElement) => void) => {
      const name = words.replace(/ /gu, "-");
      const form = document.createElement("form");
      form.innerHTML = '<input type="file" name="file"><button>Send</button>';
      Object.assign(form, {
        action: "/backend-api/files",
        method: "post",
        enctype: "multipart/form-data",
        target: name,
      });
      const frame = document.createElement("iframe");
      frame.name = name;
      const files = new DataTransfer();
      files.items.add(new File([words], "notes.txt", { type: "text/plain" }));
      (form.elements[0] as HTMLInputElement).files = files.files;
      document.body.append(frame, form);
      submit(form);
    };
    for (const what of ["Good", "STOP", "SWAP"]) {
      send(`${what} by submit`, (form) => form.submit());
      send(`${what} by button`, (form) => form.querySelector("button")?.click());
    }
  });
  await waitFor("the good ones", () => entriesHolding(chat.received(), "Good by").length === 2);
  await waitFor(
    "those made safe",
    () => entriesHolding(chat.received(), "[SAFE_1] by").length === 2,
  );
  await pause(500);
  for (const word of ["STOP", "SWAP"]) expect(entriesHolding(chat.received(), word)).toEqual([]);
  expect(await page.evaluate(() => window.guardLog.claims.length)).toBeGreaterThan(5);
});

bare(
  "long files are judged in pieces, old encodings are read, the rest is told",
  async ({ page, chat }) => {
    await page.goto("https://chatgpt.com/lab");
    const seen = await page.evaluate(async (store) => {
      const put = async (body: BodyInit, name = "") => {
        const file = new File([body as BlobPart], name);
        return (await fetch(store, { method: "PUT", body: file })).status < 300;
      };
      const line = "nothing to see in this line\n";
      const long = line.repeat(30_000);
      const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      const wide = (text: string) =>
        new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
      const sent = [
        await put(long, "long.log"),
        await put(`${long}STOP here`, "long.log"),
        await put(`${long}SWAP here`, "long.log"),
        await put(latin("Gr\u00fc\u00dfe"), "old.txt"),
        await put(latin("Gr\u00fc\u00dfe STOP"), "old.txt"),
        await put(latin("Gr\u00fc\u00dfe STOP"), "old.bin"),
        await put(wide("STOP wide"), "excel.csv"),
        await put(new Uint8Array(21_000_000).fill(97), "huge.txt"),
      ];
      const parts = window.guardLog.claims.map((claim) =>
        claim.type === "judge" ? claim.parts.length : 0,
      );
      const why = window.guardLog.claims.flatMap((claim) =>
        claim.type === "unreadable" ? [`${claim.channel}: ${claim.why}`] : [],
      );
      return { sent, most: Math.max(...parts), why };
    }, STORE);
    expect(seen.sent).toEqual([true, false, false, true, false, false, false, false]);
    expect(seen.most).toBe(5);
    expect(seen.why).toEqual(["attachment: binary-file", "attachment: binary-file"]);
    expect(entriesHolding(chat.received(), "STOP")).toEqual([]);
  },
);

test.describe("on the ChatGPT look-alike", () => {
  test.use({ keepBrowser: true, managed: { tenant: "northgate", policy: policyWith({}) } });

  test("a clean file goes up, one with a key does not, one with an account goes changed", async ({
    page,
    chat,
    context,
    extensionId,
  }) => {
    await waitForOrganisation(context, extensionId, "Northgate");
    await page.goto(CHATGPT);
    await page.locator(CHATGPT_COMPOSER).waitFor();
    await attach(page, "notes.csv", NOTES);
    await waitFor("the file", () => entriesHolding(chat.received(), "all is well").length === 1);
    await attach(page, "picture.png", PICTURE);
    await waitFor("the picture", () => puts(chat.received()) === 2);

    await attach(page, "deploy.env", `${NOTES}\nAWS_ACCESS_KEY_ID=${ACCESS_KEY}\n`);
    const dialog = await waitForDialog(page, 40_000);
    expect(dialog.text).toContain("AKIA");
    await page.keyboard.press("Escape");
    await waitForNoDialog(page);

    await attach(page, "client.txt", `Please pay to ${CLIENT.iban} by Friday.\n`);
    await waitForDialog(page, 40_000);
    await pressControl(page, /placeholder/iu);
    await waitFor("the changed file", () => puts(chat.received()) === 3);
    expect(entriesHolding(chat.received(), "[IBAN_1]")).toHaveLength(1);
    for (const value of [ACCESS_KEY, CLIENT.iban])
      expect(entriesHolding(chat.received(), value)).toEqual([]);
  });
});

test.describe("a file of fifteen megabytes", () => {
  test.use({ keepBrowser: true, managed: { tenant: "northgate", policy: policyWith({}) } });

  test("is read to its end", async ({ page, chat, context, extensionId }) => {
    test.setTimeout(150_000);
    await waitForOrganisation(context, extensionId, "Northgate");
    await page.goto(CHATGPT);
    await page.locator(CHATGPT_COMPOSER).waitFor();
    const long = `customer;note\n${"1;all is well\n".repeat(1_050_000)}`;
    await attach(page, "export.csv", `${long}\nAWS_ACCESS_KEY_ID=${ACCESS_KEY}\n`);
    const dialog = await waitForDialog(page, 120_000);
    expect(dialog.text).toContain("AKIA");
    expect(puts(chat.received())).toBe(0);
  });
});

test.describe("where policy stops what it cannot read", () => {
  test.use({ managed: { tenant: "northgate", policy: policyWith({ unscannable: "block" }) } });

  test("a picture does not go up, a text does", async ({ page, chat, context, extensionId }) => {
    await waitForOrganisation(context, extensionId, "Northgate");
    await page.goto(CHATGPT);
    await page.locator(CHATGPT_COMPOSER).waitFor();
    await attach(page, "picture.png", PICTURE);
    await pause(1_500);
    expect(puts(chat.received())).toBe(0);
    await attach(page, "notes.csv", NOTES);
    await waitFor("the file", () => puts(chat.received()) === 1);
  });
});

function policyWith(more: object): string {
  const policy = JSON.parse(readFileSync("scripts/tour/northgate.policy.json", "utf8")) as object;
  return JSON.stringify({ ...policy, ...more });
}

async function attach(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === "string" ? Buffer.from(content) : content;
  const mimeType = name.endsWith(".png") ? "image/png" : "text/plain";
  await page.locator("#upload-files").setInputFiles({ name, mimeType, buffer });
}

function puts(received: readonly { readonly method: string }[]): number {
  return received.filter(({ method }) => method === "PUT").length;
}
