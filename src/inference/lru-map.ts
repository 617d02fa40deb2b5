export interface LruMap<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  clear(): void;
  readonly size: number;
}

/** A map that forgets what was not asked for longest once it holds more than `limit` entries. */
export function lruMap<K, V>(limit: number): LruMap<K, V> {
  const map = new Map<K, V>();
  return {
    get(key) {
      const value = map.get(key);
      if (value === undefined) return undefined;
      map.delete(key);
      map.set(key, value);
      return value;
    },
    set(key, value) {
      map.delete(key);
      map.set(key, value);
      const oldest = map.keys().next();
      if (map.size > limit && !oldest.done) map.delete(oldest.value);
    },
    clear() {
      map.clear();
    },
    get size() {
      return map.size;
    },
  };
}
