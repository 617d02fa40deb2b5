/** What policy says of an address, by rules alone: nobody can be asked while the browser waits. */
import type { EntityType, Finding } from "../detect/types";
import { decide } from "../policy/decide";
import type { DecisionContext } from "../policy/decision";
import { ACTIONS } from "../policy/schema";
import type { Policy } from "../policy/schema";
import type { AddressText } from "../sites/address-texts";
import type { Scanner } from "./scanner";

export interface AddressVerdict {
  /** What the address was given by the page where something stands in it that must not leave; empty: it may leave. */
  readonly held: readonly string[];
  readonly ruleIds: readonly string[];
  readonly findings: Readonly<Partial<Record<EntityType, number>>>;
}

/** Together they are more than any server takes as an address. */
const MOST_TEXT = 200_000;
/** Servers give these out, and addresses carry them back: signed links, sessions, what a sign-in hands over. */
const GIVEN_OUT: readonly EntityType[] = [
  "API_KEY",
  "PASSWORD",
  "CONNECTION_STRING",
  "URL_WITH_TOKEN",
  "CRYPTO_WALLET",
  "IP_ADDRESS",
  "MAC_ADDRESS",
  "SWIFT_BIC",
  "USERNAME",
];
/** No identifier looks so by chance: one in a hundred of one in millions. */
const UNMISTAKABLE: readonly EntityType[] = ["IBAN", "CANARY"];
const STOPPING = ACTIONS.slice(ACTIONS.indexOf("redact"));

/** Rejects when it cannot be judged: its caller says what happens then. */
export async function judgeAddress(
  texts: readonly AddressText[],
  context: Omit<DecisionContext, "unavailable" | "account">,
  { scanner, policy }: { scanner: Pick<Scanner, "glance" | "rules">; policy: Policy },
): Promise<AddressVerdict> {
  if (texts.reduce((sum, { text }) => sum + text.length, 0) > MOST_TEXT)
    throw new RangeError("address too long");
  const found = await Promise.all(
    texts.map(async (one) => {
      const findings =
        one.kind === "words"
          ? (await scanner.glance(one.text)).findings
          : scanner.rules(one.text).filter((finding) => counts(finding, one));
      return findings.map((finding) => ({ finding, given: one.given }));
    }),
  );
  const all = found.flat();
  const { perFinding } = decide(
    all.map(({ finding }) => finding),
    null,
    { ...context, account: "unknown", unavailable: [] },
    policy,
  );
  const stopping = perFinding.filter(({ action }) => STOPPING.includes(action));
  const findings: Partial<Record<EntityType, number>> = {};
  for (const { type } of stopping) findings[type] = (findings[type] ?? 0) + 1;
  return {
    held: [...new Set(stopping.flatMap(({ index }) => all[index]?.given ?? []))],
    ruleIds: [...new Set(stopping.map(({ ruleId }) => ruleId))].slice(0, 50),
    findings,
  };
}

function counts({ type, start, end }: Finding, { kind, text }: AddressText): boolean {
  if (kind === "value") return !GIVEN_OUT.includes(type);
  if (type === "CREDIT_CARD") return /\d[ -]\d/u.test(text.slice(start, end));
  return UNMISTAKABLE.includes(type);
}
