import { newToken, hashToken } from "./secrets";

/** Console sessions, in memory: a restart logs everybody out. */
export interface Sessions {
  open(now: number): string;
  valid(token: string | undefined, now: number): boolean;
  close(token: string | undefined): void;
}

export const SESSION_MS = 12 * 3_600_000;
const MOST = 1_000;

export function createSessions(): Sessions {
  const ends = new Map<string, number>();
  return {
    open(now) {
      const token = newToken();
      ends.set(hashToken(token), now + SESSION_MS);
      for (const [oldest] of ends) if (ends.size > MOST) ends.delete(oldest);
      return token;
    },
    valid: (token, now) => token !== undefined && (ends.get(hashToken(token)) ?? 0) > now,
    close(token) {
      if (token !== undefined) ends.delete(hashToken(token));
    },
  };
}
