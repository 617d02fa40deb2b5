/** `npm start` once the packages are there: the stack, then a window to try it in, or the tour. */
import { spawn, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { waitForOrganisation } from "../../test/support/extension";
import { chromiumArgs, chromiumPath, launchGuarded } from "../../test/support/launch";
import { runTour } from "../tour/run";
import { startStack, type Stack } from "./stack";
import { step } from "./steps.mjs";
import { welcome } from "./welcome";

const PROFILE = ".sluice/profile";

/** Exit status: 0 when all went well; the stack is stopped in any case. */
export async function start({ tour }: { readonly tour: boolean }): Promise<number> {
  const interrupted = interruption();
  const starting = startStack();
  const early = await Promise.race([starting.then(() => false), interrupted.then(() => true)]);
  const stack = await starting;
  try {
    if (early) return 130;
    if (tour) return await Promise.race([runTour(stack), interrupted.then(() => 130)]);
    await step("Chromium, with the extension and its policy in place", () => warmUp(stack));
    const browser = openWindow(stack);
    console.log(welcome(stack));
    const closed = new Promise<void>((done) => browser.once("exit", () => done()));
    await Promise.race([closed, interrupted]);
    browser.kill("SIGTERM");
    await closed;
    return 0;
  } finally {
    console.log("\nStopping: admin endpoint, chat sites, browser policy …");
    await stack.stop();
    console.log("Everything that was started is stopped.");
  }
}

/** Resolves on the first Ctrl-C or termination; a second one ends the process at once. */
function interruption(): Promise<void> {
  return new Promise((done) => {
    let seen = false;
    const onSignal = () => {
      if (seen) process.exit(130);
      seen = true;
      console.log("\nStopping after this step; once more stops at once.");
      done();
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
    process.on("SIGHUP", onSignal);
  });
}

/** Lets the forced installation and the first fetch of the policy happen before a page opens. */
async function warmUp({ chat, extensionId, install }: Stack): Promise<void> {
  rmSync(PROFILE, { recursive: true, force: true });
  if (install === "unpacked") return;
  const browser = await launchGuarded({
    install,
    resolverRules: chat.resolverRules,
    profile: resolve(PROFILE),
  });
  try {
    await waitForOrganisation(browser.context, extensionId, "Northgate");
  } finally {
    await browser.close();
  }
}

/** A window without a driver, so that the worker idles out as it does for everyone. */
function openWindow(stack: Stack): ChildProcess {
  const args = chromiumArgs({
    install: stack.install,
    resolverRules: stack.chat.resolverRules,
    extraArgs: [`--user-data-dir=${resolve(PROFILE)}`, "--window-size=1280,900"],
  });
  return spawn(chromiumPath(), [...args, "https://chatgpt.com/"], { stdio: "ignore" });
}
