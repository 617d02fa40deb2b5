/** The guard breaks no site: what an ordinary page observes is the same in a browser with it and in one without. */
import { readFileSync } from "node:fs";
import { PROBES } from "../pages/innocent/probes";
import { differences, failures, type Accepted, type Where } from "../pages/innocent/compare";
import { expect, test } from "../support/fixtures";
import { extensionId } from "../../scripts/setup/extension-id";
import { forceInstallPolicy } from "../../scripts/setup/browser-policy";
import { observe, type Observed } from "../support/innocent";

const ACCEPTED: readonly Accepted[] = [
  {
    path: /› stackNamesExtension$|^stacks › 1 › 1$/u,
    why: "the guard's function stands between the page and the browser's",
    named: "the stack of an error names the extension where the guard's function was called",
  },
  {
    path: /^xhr-events › guarded › .* › log(?: › \d+)?$/u,
    why: "a request that is held has not started",
    named: "`loadstart` comes when the request leaves",
  },
  {
    path: /^xhr-events › guarded › abortAtOnce › keys › 0$/u,
    why: "a held request that is given up must look unsent, which the browser's own object does not",
    named: "`readyState` of its own",
  },
  {
    path: /^xhr-misuse › guarded › (?:twice|late) › /u,
    why: "the browser does not know yet that a held request was sent",
    named: "`loadstart` comes when the request leaves",
  },
  {
    path: /^sockets › .* › 0 › 2$/u,
    why: "bytes that are held are not the socket's yet",
    named: "`bufferedAmount` of a socket does not count them",
  },
  {
    path: /^frames › seen › \d › 6$/u,
    why: "each frame knows its own guard's functions only",
    named: "has no name in its source text",
  },
  {
    path: /^natives › (?:FormData keys › \d+|FormData\.then|Promise\.constructor › (?:configurable|writable))$/u,
    why: "a page must not answer in the guard's stead what the guard waits for",
    named:
      "`Promise.prototype.constructor` cannot be replaced, and buffers and forms have a `then`",
  },
  {
    path: /^form-events › guarded › log › \d › 6 › [12]$/u,
    why: "whether the page sends a form itself is known only when all its listeners have run",
    named: "has `preventDefault` and `defaultPrevented` of its own",
  },
];

test.describe.configure({ timeout: 420_000 });

test("Chromium: ordinary behaviours are the same with and without the guard, unpacked and forced", async ({
  built,
  chat,
  policyLease,
  browsers,
}) => {
  await browsers.close();
  const policies = policyLease?.folder;
  const bare = await observe(chat, "none", { policies });
  hold(bare, await observe(chat, "unpacked", { policies }), "unpacked");
  if (!policyLease) throw new Error("forcing needs root");
  policyLease.write(forceInstallPolicy(extensionId(), built, {}));
  const forced = await observe(chat, "forced", { policies });
  policyLease.writeRaw(null);
  hold(bare, forced, "forced");
});

function hold(bare: Observed, guarded: Observed, where: Where): void {
  expect([bare.held, guarded.held]).toEqual([200, 403]);
  for (const { observations } of [bare, guarded]) {
    expect(failures(observations)).toEqual([]);
    expect(Object.keys(observations)).toEqual(PROBES.map(({ name }) => name));
  }
  const accepted = ACCEPTED.filter((one) => one.in?.includes(where) ?? true);
  const found = differences(bare.observations, guarded.observations);
  expect(found.filter(({ path }) => !accepted.some((one) => one.path.test(path)))).toEqual([]);
  const stale = accepted.filter((one) => !found.some(({ path }) => one.path.test(path)));
  expect(stale.map(({ why }) => why)).toEqual([]);
}

test("every accepted difference is named in SECURITY.md", () => {
  const security = readFileSync("SECURITY.md", "utf8").replace(/\s+/gu, " ");
  expect(ACCEPTED.filter(({ named }) => !security.includes(named))).toEqual([]);
  expect(PROBES.length).toBeGreaterThanOrEqual(20);
});
