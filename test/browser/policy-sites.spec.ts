/** Look-alikes on hosts that only policy names. */
import { readFileSync } from "node:fs";
import { BUILT_IN_SITES } from "../../src/sites/match";
import { LOOK_ALIKES } from "../pages/chat/sites";
import { test } from "../support/fixtures";
import { walkThrough } from "../support/site-thread";
import { waitFor } from "../support/wait-for";

const SITES = LOOK_ALIKES.filter(({ id, host }) => BUILT_IN_SITES.siteOfPage(host).id !== id);
const POLICY = JSON.stringify({
  ...(JSON.parse(readFileSync("scripts/tour/northgate.policy.json", "utf8")) as object),
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
