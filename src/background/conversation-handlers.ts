/** What pages ask about a conversation besides its messages: its name, stand-ins, and values behind them. */
import { standInsIn } from "../redact/restore";
import type { GuardHandlers, GuardServiceDeps } from "./guard-service";
import { createMarking } from "./marking";
import { rewriteOptions, rewriteParts } from "./safe-version";

export function createConversationHandlers(
  deps: Pick<
    GuardServiceDeps,
    "vaults" | "memories" | "policy" | "scanner" | "chatMarkers" | "sites"
  >,
): Pick<GuardHandlers, "named" | "reserve" | "restore"> {
  const marking = createMarking(deps);
  return {
    async named({ id, conversation }, caller) {
      const { tabId } = caller;
      marking.named(caller, conversation);
      await Promise.all([
        deps.vaults.of(tabId, conversation),
        deps.memories.of(tabId, conversation),
      ]);
      await Promise.all([
        deps.vaults.save(tabId, conversation),
        deps.memories.save(tabId, conversation),
      ]);
      return { type: "done", id };
    },
    async reserve({ id, conversation, entity, method, text, start, end }, caller) {
      const vault = await deps.vaults.of(caller.tabId, conversation);
      const action = method === undefined ? "tokenise" : "redact";
      const finding = { part: 0, type: entity, start, end, action, method } as const;
      const options = rewriteOptions(deps.policy(), deps.scanner);
      const [placeholder = null] = rewriteParts([text], [finding], vault, options).replacements;
      marking.note(vault, caller, conversation);
      // Saved before it is written: what stands in a message must not lose its meaning with the worker.
      await deps.vaults.save(caller.tabId, conversation);
      return { type: "reserved", id, placeholder };
    },
    async restore(request, caller) {
      const vault = await deps.vaults.of(caller.tabId, request.conversation);
      const near = request.near === undefined ? [] : standInsIn(request.near, vault);
      const names = [...request.placeholders, ...near.map(({ text }) => text)];
      const values = names.slice(0, 200).flatMap((name) => {
        const value = vault.valueOf(name);
        return value === null ? [] : [[name, value] as const];
      });
      return { type: "restored", id: request.id, values: Object.fromEntries(values) };
    },
  };
}
