/** Everything `npm start` runs beside the browser, started in order and stopped as a whole. */
import { readFileSync } from "node:fs";
import { startChatServer, type ChatServer } from "../../test/pages/chat/server";
import { startAdmin, type AdminEndpoint } from "./admin-endpoint";
import { forceInstallPolicy, type ManagedValues } from "./browser-policy";
import { ensureBuilt, ensurePacked } from "./build";
import { extensionId } from "./extension-id";
import { acquirePolicy, mayWritePolicy } from "./managed-policy";
import { step } from "./steps.mjs";

export const DEMO_POLICY = "scripts/tour/northgate.policy.json";

export interface Stack {
  readonly chat: ChatServer;
  readonly admin: AdminEndpoint;
  readonly extensionId: string;
  /** `forced` when this user may write machine policies. */
  readonly install: "forced" | "unpacked";
  stop(): Promise<void>;
}

/** Builds, packs, starts servers, publishes the demo policy and rolls the extension out. */
export async function startStack(): Promise<Stack> {
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const action of undo.splice(0).reverse()) await action();
  };
  try {
    const install = mayWritePolicy() ? "forced" : "unpacked";
    const lease = install === "forced" ? acquirePolicy("npm start") : null;
    if (lease) undo.push(() => lease.release());
    await step("the extension is built", () => ensureBuilt());
    const updateUrl = await step("and packed with a local key", () => ensurePacked());
    const chat = await step("look-alike chat sites", () =>
      startChatServer({ stateFolder: ".sluice" }),
    );
    undo.push(() => chat.close());
    const admin = await step("admin endpoint", () => startAdmin());
    undo.push(() => admin.stop());
    await step("Northgate’s policy is signed and published", () =>
      admin.publish(JSON.parse(readFileSync(DEMO_POLICY, "utf8"))),
    );
    const values: ManagedValues = admin.managed;
    const id = extensionId();
    lease?.write(forceInstallPolicy(id, updateUrl, values));
    return { chat, admin, extensionId: id, install, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
