/** Forgets what was put in first, until no more than `most` are left. */
export function keepNewest<K>(
  kept: Pick<Map<K, unknown> | Set<K>, "size" | "keys" | "delete">,
  most: number,
): void {
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(oldest);
  }
}
