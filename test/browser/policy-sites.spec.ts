/** Look-alikes on hosts that only policy names. */
import { readFileSync } from "node:fs";
import type { PolicyInput } from "../../src/policy/schema";
import { BUILT_IN_SITES } from "../../src/sites/match";
import { PAGES } from "../pages/chat/behaviours";
import { test } from "../support/fixtures";
import { walkThrough } from "../support/site-thread";
import { waitFor } from "../support/wait-for";

const SITES = PAGES.filter(({ id, host }) => BUILT_IN_SITES.siteOfPage(host).id !== id);
const NORTHGATE = JSON.parse(
  readFileSync("scripts/tour/northgate.policy.json", "utf8"),
) as PolicyInput;
const POLICY = JSON.stringify({
  ...NORTHGATE,
  rules: NORTHGATE.rules.map((rule) =>
    rule.id === "keys" ? { ...rule, offerRedacted: true } : rule,
  ),
  sites: { openai: SITES.map(({ host }) => host) },
  // The first check waits for the model to be loaded, which a busy machine takes its time for.
  deadlineMs: 40_000,
});

test.use({ managed: { tenant: "northgate", policy: POLICY } });

for (const site of SITES)
  test(`${site.id}: ${site.name}`, async ({ page, chat, serviceWorker }) => {
    test.setTimeout(120_000);
    const worker = await serviceWorker();
    await waitFor("the guard on the host that policy names", () =>
      worker.evaluate(
        async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0,
      ),
    );
    await walkThrough(page, chat, site);
  });
