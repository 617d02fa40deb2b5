import { bareHost } from "./host-pattern";

/**
 * A host as it may be told and recorded: its domain without what stands in front of it, where data could hide.
 * Two labels, or three where the second is short, as in `example.co.uk`; null when it is no host.
 */
export function shownHost(host: string): string | null {
  const bare = bareHost(host);
  if (/^\[[0-9a-f:.]{2,45}\]$/u.test(bare) || /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(bare)) return bare;
  if (!/^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.?$/u.test(bare)) return null;
  const labels = bare.replace(/\.$/u, "").split(".");
  const short = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3;
  return labels.slice(short ? -3 : -2).join(".");
}
