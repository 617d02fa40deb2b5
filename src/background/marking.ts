/** What handlers need of chats' markers: whose they are, and where others' come back, as far as policy asks for it. */
import type { Vault } from "../redact/vault";
import { tellsChatsApart } from "../sites/chats";
import type { CameBack } from "./chat-markers";
import type { Caller, GuardServiceDeps } from "./guard-service";

export interface Marking {
  /** The vault is the conversation's; its marker, if it has one, belongs there. */
  note(vault: Vault, caller: Caller, conversation: string | null): void;
  named(caller: Caller, conversation: string): void;
  /** Looks for markers of other conversations; finds none unless policy asks for it. */
  cameBack(
    caller: Caller,
    conversation: string | null,
  ): (text: string) => Promise<readonly CameBack[]>;
}

export function createMarking(
  deps: Pick<GuardServiceDeps, "chatMarkers" | "policy" | "sites">,
): Marking {
  const chatOf = ({ tabId, host }: Caller, conversation: string | null) => {
    const nameless = !tellsChatsApart(deps.sites().siteOfPage(host));
    return { tabId, host, conversation, nameless };
  };
  return {
    note(vault, caller, conversation) {
      const token = vault.marker();
      if (token !== null) deps.chatMarkers.note(token, chatOf(caller, conversation));
    },
    named: (caller, conversation) => deps.chatMarkers.named(chatOf(caller, conversation)),
    cameBack: (caller, conversation) => (text) =>
      deps.policy().chatMarkers
        ? deps.chatMarkers.cameBack(text, chatOf(caller, conversation))
        : Promise.resolve([]),
  };
}
