/** Errors, events and properties as data that can be compared. */

/** How a promise ended: its value, or what is to be known of its error. */
export async function outcome(work: () => unknown): Promise<unknown> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error: tellError(error) };
  }
}

/** Everything by which a page may tell one error from another; of its stack only whether it names strangers. */
export function tellError(error: unknown): unknown {
  if (typeof error !== "object" || error === null) return { thrown: String(error) };
  const { name, message, code, stack } = error as DOMException & { stack?: string };
  return {
    name,
    message,
    code: code ?? null,
    text: String(error),
    kind: Object.prototype.toString.call(error),
    type: error instanceof TypeError,
    dom: error instanceof DOMException,
    ofThisPage: error instanceof Error || error instanceof DOMException,
    keys: Object.getOwnPropertyNames(error).sort(),
    stackNamesExtension: /(?:chrome|moz)-extension:/u.test(stack ?? ""),
  };
}

/** All that can be asked about the property of an object that holds a function. */
export function tellProperty(owner: object, name: string): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  if (!descriptor) return null;
  const { configurable, enumerable, writable } = descriptor;
  return {
    configurable,
    enumerable,
    writable,
    value: tellFunction(descriptor.value),
    get: tellFunction(descriptor.get),
    set: tellFunction(descriptor.set),
  };
}

export function tellFunction(one: unknown): unknown {
  if (typeof one !== "function") return typeof one;
  return {
    name: one.name,
    length: one.length,
    text: Function.prototype.toString.call(one),
    own: one.toString === Function.prototype.toString,
    string: String(one),
    template: `${one as unknown as string}`,
    keys: Reflect.ownKeys(one).map(String),
    flags: Object.entries(Object.getOwnPropertyDescriptors(one)).map(
      ([name, { configurable, enumerable, writable }]) =>
        [name, configurable, enumerable, writable].join(" "),
    ),
    prototype: Object.getPrototypeOf(one) === Function.prototype,
    tag: Object.prototype.toString.call(one),
    extensible: Object.isExtensible(one),
  };
}

/** What is thrown by a call; null when nothing is. */
export function thrownBy(call: () => unknown): unknown {
  try {
    call();
    return null;
  } catch (error) {
    return tellError(error);
  }
}
