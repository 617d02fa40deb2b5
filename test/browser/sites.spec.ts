/** Every look-alike of a site that is guarded without any policy, with its real editor and wire. */
import { PAGES } from "../pages/chat/behaviours";
import { BUILT_IN_SITES } from "../../src/sites/match";
import { test } from "../support/one-browser";
import { walkThrough } from "../support/site-thread";

test.setTimeout(120_000);

for (const site of PAGES.filter(({ id, host }) => BUILT_IN_SITES.siteOfPage(host).id === id))
  test(`${site.id}: ${site.name}`, async ({ page, chat }) => {
    await walkThrough(page, chat, site);
  });
