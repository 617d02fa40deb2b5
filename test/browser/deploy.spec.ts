/** The deployment samples in a real Chromium: the Linux file as IT would place it, the XML files read strictly. */
import { readFileSync } from "node:fs";
import { SAMPLE_VALUES } from "../../scripts/deploy/write";
import { startAdmin } from "../../scripts/setup/admin-endpoint";
import { ACCESS_KEY, KEY_PROMPT } from "../../scripts/tour/values";
import { entriesHolding } from "../pages/chat/received";
import { CHATGPT, CHATGPT_COMPOSER, typeText } from "../support/chat-page";
import { waitForDialog } from "../support/dialog";
import { expect, test } from "../support/fixtures";
import { launchGuarded } from "../support/launch";
import { waitFor } from "../support/wait-for";

const SAMPLE = "deploy/chromium-linux/sluice.json";
const XML_FILES = [
  "windows/admx/sluice.admx",
  "windows/admx/en-US/sluice.adml",
  "windows/admx/de-DE/sluice.adml",
  "macos/sluice-chrome.mobileconfig",
  "macos/sluice-edge.mobileconfig",
  "self-hosting/update.xml",
];

interface PolicyFile {
  readonly "3rdparty": { readonly extensions: Record<string, Record<string, unknown>> };
}

test("the Linux sample, with values replaced, installs and configures the extension", async ({
  built,
  chat,
  extensionId,
  policyLease,
  browsers,
}) => {
  await browsers.close();
  const admin = await startAdmin();
  try {
    const version = await admin.publish(
      JSON.parse(readFileSync("scripts/tour/northgate.policy.json", "utf8")),
    );
    const before = (await devices(admin)).length;
    const policies = filledIn(extensionId, built, admin.managed);
    policyLease?.write(policies);
    const browser = await launchGuarded({
      install: "forced",
      resolverRules: chat.resolverRules,
      policies: policyLease?.folder,
    });
    try {
      await waitFor(
        "a device of this browser",
        async () => (await devices(admin)).length > before,
        {
          timeoutMs: 30_000,
        },
      );
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      await page.goto(CHATGPT);
      await page.locator(CHATGPT_COMPOSER).waitFor();
      await typeText(page, KEY_PROMPT);
      await page.keyboard.press("Enter");
      await waitForDialog(page);
      await page.keyboard.press("Escape");
      await waitFor("the event under the published policy", async () =>
        (await admin.events()).some(
          ({ action, policyVersion }) => action === "block" && policyVersion === version,
        ),
      );
      expect(entriesHolding(chat.received(), ACCESS_KEY)).toEqual([]);
    } finally {
      await browser.close();
    }
  } finally {
    policyLease?.writeRaw(null);
    await admin.stop();
  }
});

test("Chromium's own parser finds the XML samples well-formed", async () => {
  const browser = await launchGuarded({ install: "none", resolverRules: "MAP * ~NOTFOUND" });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    for (const file of XML_FILES) {
      const errors = await page.evaluate(
        (text) => {
          const parsed = new DOMParser().parseFromString(text, "application/xml");
          return [...parsed.querySelectorAll("parsererror")].map((error) => error.textContent);
        },
        readFileSync(`deploy/${file}`, "utf8"),
      );
      expect(errors, file).toEqual([]);
    }
  } finally {
    await browser.close();
  }
});

/** The file as it is committed; only placeholders change, no key is added or taken away. */
function filledIn(
  id: string,
  updateUrl: string,
  own: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const placeholders = JSON.parse(readFileSync(SAMPLE_VALUES, "utf8")) as {
    extensionId: string;
    updateUrl: string;
    managed: { tenant: string };
  };
  const text = readFileSync(SAMPLE, "utf8")
    .replaceAll(placeholders.extensionId, id)
    .replaceAll(placeholders.updateUrl, updateUrl)
    .replaceAll(placeholders.managed.tenant, String(own["tenant"]));
  const policies = JSON.parse(text) as PolicyFile & Record<string, unknown>;
  const managed = policies["3rdparty"].extensions[id] ?? {};
  for (const [key, value] of Object.entries(own)) {
    expect(managed).toHaveProperty(key);
    managed[key] = value;
  }
  return policies;
}

async function devices(admin: { readonly url: string; readonly adminToken: string }) {
  const response = await fetch(`${admin.url}/v1/admin/devices`, {
    headers: { authorization: `Bearer ${admin.adminToken}` },
  });
  return ((await response.json()) as { devices: { extension: string }[] }).devices;
}
