/** The one way in which a function of the page is replaced, and put back. */
import {
  defineProperty,
  getDescriptor,
  NativeProxy,
  NativeWeakMap,
  reflectApply,
  weakGet,
  weakSet,
} from "./natives";

export type Native = (...args: unknown[]) => unknown;

/** Gets the native function, its receiver and arguments; what it returns, the page gets. */
export type Handler = (native: Native, self: unknown, args: unknown[]) => unknown;

export interface Wrapping {
  /** Replaces `owner[name]`; does nothing where the browser has no such function. */
  wrap(owner: object, name: string, handler: Handler): void;
  /** Undoes every replacement that still stands. */
  restore(): void;
}

/** Keeps descriptor, name, length and source text of what is wrapped, for pages that look. */
export function createWrapping(): Wrapping {
  const originals = new NativeWeakMap<object, object>();
  const undo: (() => void)[] = [];

  function replace(owner: object, name: string, make: (native: Native) => object): void {
    const descriptor = getDescriptor(owner, name);
    if (!descriptor || typeof descriptor.value !== "function" || !descriptor.configurable) return;
    const replacement = make(descriptor.value);
    weakSet(originals, replacement, descriptor.value as object);
    defineProperty(owner, name, { ...descriptor, value: replacement });
    undo[undo.length] = () => {
      if (getDescriptor(owner, name)?.value === replacement)
        defineProperty(owner, name, descriptor);
    };
  }

  function wrap(owner: object, name: string, handler: Handler): void {
    replace(
      owner,
      name,
      (native) =>
        new NativeProxy(native, {
          apply: (target, self, args: unknown[]) => handler(target, self, args),
        }),
    );
  }

  // A proxy's source text lacks the name: `Function.prototype.toString` answers for what it stands for.
  replace(
    Function.prototype,
    "toString",
    (native) =>
      new NativeProxy(native, {
        apply: (target, self, args: unknown[]) =>
          reflectApply(target, originalOf(self) ?? self, args),
      }),
  );

  function originalOf(value: unknown): object | undefined {
    return typeof value === "function" ? weakGet(originals, value) : undefined;
  }

  return {
    wrap,
    restore() {
      for (let at = undo.length - 1; at >= 0; at--) undo[at]?.();
      undo.length = 0;
    },
  };
}
