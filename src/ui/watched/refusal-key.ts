const KNOWN: readonly string[] = [
  "bad-signature",
  "unknown-key",
  "wrong-tenant",
  "rolled-back",
  "expired",
  "not-yet-valid",
  "too-large",
  "no-tenant",
];

/** Message key that says in plain words why a policy was refused; codes without words of their own share one. */
export function refusalKey(code: string): string {
  return `watched_refusal_${KNOWN.includes(code) ? code.replaceAll("-", "_") : "other"}`;
}
