/**
 * Work of the guard in the language as it was at document_start, whatever the page has made of it since: what it
 * has replaced stands aside until the work is done. The page cannot notice, since nothing of it runs meanwhile.
 */
import {
  defineProperty,
  deleteProperty,
  getDescriptor,
  NativeMap,
  NativeTypeError,
  ownKeys,
  setPrototype,
} from "./natives";

interface Taken {
  readonly owner: object;
  readonly key: PropertyKey;
  readonly own: PropertyDescriptor;
}

/** What stood in a place before; a list without one, since lists may be what is broken. */
interface Aside {
  readonly owner: object;
  readonly key: PropertyKey;
  readonly was: PropertyDescriptor | undefined;
  readonly next: Aside | null;
}

const prototypeOf = Object.getPrototypeOf as (value: unknown) => object;
const GLOBALS = ["Array", "Object", "String", "Number", "RegExp", "Math", "Map"] as const;
const BASES: readonly object[] = [Object.prototype, Array.prototype];
const OWNERS: readonly object[] = [
  ...BASES,
  ...[String.prototype, RegExp.prototype, Number.prototype, NativeMap.prototype],
  ...[[][Symbol.iterator](), ""[Symbol.iterator](), "".matchAll(/a/gu)].map(prototypeOf),
  ...[Array, Object, String, Number, RegExp, Math],
];

const taken: Taken[] = [];
for (const owner of OWNERS) for (const key of ownKeys(owner)) take(owner, key);
for (const name of GLOBALS) take(window, name);

function take(owner: object, key: PropertyKey): void {
  const own = bare(owner, key);
  if (own) taken.push({ owner, key, own });
}

/** A descriptor that says nothing but what it says itself. */
function bare(owner: object, key: PropertyKey): PropertyDescriptor | undefined {
  const found = getDescriptor(owner, key);
  if (found) setPrototype(found, null);
  return found;
}

/** What `work`, which may not wait for anything, returns. Throws where the page has nailed down what it broke. */
export function intactly<T>(work: () => T): T {
  let aside: Aside | null = null;
  try {
    for (let at = 0; at < BASES.length; at++) aside = withoutAdded(BASES[at] as object, aside);
    for (let at = 0; at < taken.length; at++) {
      const { owner, key, own } = taken[at] as Taken;
      const now = bare(owner, key);
      if (now && now.value === own.value && now.get === own.get && now.set === own.set) continue;
      defineProperty(owner, key, own);
      aside = { owner, key, was: now, next: aside };
    }
    return work();
  } finally {
    for (; aside; aside = aside.next)
      if (aside.was) defineProperty(aside.owner, aside.key, aside.was);
      else deleteProperty(aside.owner, aside.key);
  }
}

/** Takes away what every object or list would seem to have; only the elements of lists must not stay. */
function withoutAdded(owner: object, before: Aside | null): Aside | null {
  let aside = before;
  const keys = ownKeys(owner);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string | symbol;
    if (isTaken(owner, key)) continue;
    const was = bare(owner, key);
    if (deleteProperty(owner, key)) aside = { owner, key, was, next: aside };
    else if (typeof key === "string" && key === `${+key}`) throw new NativeTypeError(); // lists of this page cannot be trusted
  }
  return aside;
}

function isTaken(owner: object, key: PropertyKey): boolean {
  for (let at = 0; at < taken.length; at++)
    if (taken[at]?.owner === owner && taken[at]?.key === key) return true;
  return false;
}
