/** Rules of the browser that stop requests of shared and service workers, where no listener may. */

const FIRST_ID = 1;
/** Stands in for a pattern that is too large for the browser's engine: stricter, and small. */
const SOUNDS_LIKE_CHAT =
  "^[a-z]+://[^?#]*(?:chat|conver|complet|messag|prompt|ask|generat|response)";

export interface WorkerBan {
  /** Regular expression on the whole address, RE2. */
  readonly pattern: string;
  /** Domains without `*.`: each covers its subdomains. */
  readonly domains: readonly string[];
}

export const hasWorkerRules: boolean =
  typeof chrome !== "undefined" && typeof chrome.declarativeNetRequest !== "undefined";

/** Replaces the rules; false when the browser has none of this kind or refused them. */
export async function banWorkers(bans: readonly WorkerBan[]): Promise<boolean> {
  if (!hasWorkerRules) return false;
  const { declarativeNetRequest: rules } = chrome;
  try {
    const old = await rules.getSessionRules();
    const patterns = await Promise.all(
      bans.map(async ({ pattern }) => {
        const { isSupported } = await rules.isRegexSupported({ regex: pattern });
        return isSupported ? pattern : SOUNDS_LIKE_CHAT;
      }),
    );
    await rules.updateSessionRules({
      removeRuleIds: old.map(({ id }) => id),
      addRules: bans.map(({ domains }, at) => ({
        id: FIRST_ID + at,
        action: { type: rules.RuleActionType.BLOCK },
        condition: {
          regexFilter: patterns[at] ?? SOUNDS_LIKE_CHAT,
          requestDomains: [...domains],
          tabIds: [chrome.tabs.TAB_ID_NONE],
          excludedRequestMethods: [rules.RequestMethod.GET, rules.RequestMethod.HEAD],
        },
      })),
    });
    return bans.length > 0;
  } catch (refused) {
    return refused === undefined; // a pattern the browser cannot hold: then none of them stands
  }
}
