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

/** Gets the native class, the arguments and `new.target`; what it returns, the page gets. */
export type ConstructHandler = (
  native: NativeClass,
  args: unknown[],
  target: NativeClass,
) => object;
/** Gets the native getter and the object that is asked. */
export type GetHandler = (native: Native, self: unknown) => unknown;
export type NativeClass = new (...args: unknown[]) => object;

export interface Wrapping {
  /** Replaces `owner[name]`; does nothing where the browser has no such function. */
  wrap(owner: object, name: string, handler: Handler): void;
  /** Replaces the class `owner[name]`; does nothing where the browser has none. */
  wrapConstructor(owner: object, name: string, handler: ConstructHandler): void;
  /** Replaces the getter of `owner[name]`; does nothing where the browser has none. */
  wrapGetter(owner: object, name: string, handler: GetHandler): void;
  /** Undoes every replacement that still stands. */
  restore(): void;
}

/** Keeps descriptor, name, length and source text of what is wrapped, for pages that look. */
export function createWrapping(): Wrapping {
  const originals = new NativeWeakMap<object, object>();
  const undo: (() => void)[] = [];

  function replace(
    owner: object,
    name: string,
    key: "value" | "get",
    make: (native: Native) => object,
  ): void {
    const descriptor = getDescriptor(owner, name);
    const native: unknown = descriptor?.[key];
    if (!descriptor?.configurable || typeof native !== "function") return;
    const replacement = make(native as Native);
    weakSet(originals, replacement, native);
    defineProperty(owner, name, { ...descriptor, [key]: replacement });
    undo[undo.length] = () => {
      if (getDescriptor(owner, name)?.[key] === replacement)
        defineProperty(owner, name, descriptor);
    };
  }

  const handledBy = (handler: Handler) => (native: Native) =>
    new NativeProxy(native, {
      apply: (target, self, args: unknown[]) => handler(target, self, args),
    });

  function wrap(owner: object, name: string, handler: Handler): void {
    replace(owner, name, "value", handledBy(handler));
  }

  function wrapGetter(owner: object, name: string, handler: GetHandler): void {
    replace(owner, name, "get", handledBy(handler));
  }

  /** The prototype's `constructor` leads to the replacement too: the original must not be found by it. */
  function wrapConstructor(owner: object, name: string, handler: ConstructHandler): void {
    replace(owner, name, "value", (native) => {
      const replacement = new NativeProxy(native, {
        construct: (target, args: unknown[], newTarget) =>
          handler(target as unknown as NativeClass, args, newTarget as unknown as NativeClass),
      });
      const prototype = native.prototype as object;
      const descriptor = getDescriptor(prototype, "constructor");
      if (descriptor?.configurable) {
        defineProperty(prototype, "constructor", { ...descriptor, value: replacement });
        undo[undo.length] = () => defineProperty(prototype, "constructor", descriptor);
      }
      return replacement;
    });
  }

  // A proxy's source text lacks the name: `Function.prototype.toString` answers for what it stands for.
  wrap(Function.prototype, "toString", (native, self, args) =>
    reflectApply(native, originalOf(self) ?? self, args),
  );

  function originalOf(value: unknown): object | undefined {
    return typeof value === "function" ? weakGet(originals, value) : undefined;
  }

  return {
    wrap,
    wrapConstructor,
    wrapGetter,
    restore() {
      for (let at = undo.length - 1; at >= 0; at--) undo[at]?.();
      undo.length = 0;
    },
  };
}
