/**
 * The language's own functions as they were when this was loaded, for code that runs beside scripts which may have
 * replaced them since. Each takes as its first argument what the method is called on.
 */

type Method<Self, Args extends unknown[], Out> = (this: Self, ...args: Args) => Out;

const bindCall = Function.prototype.bind.bind(Function.prototype.call);

/** `fn` with its receiver as the first argument; needs no `call` or `apply` when it runs. */
export function loose<Self, Args extends unknown[], Out>(
  fn: Method<Self, Args, Out>,
): (self: Self, ...args: Args) => Out {
  return bindCall(fn) as (self: Self, ...args: Args) => Out;
}

export const textSlice = loose(String.prototype.slice);
export const textIncludes = loose(String.prototype.includes);
export const textIndexOf = loose(String.prototype.indexOf);
export const lowerCase = loose(String.prototype.toLowerCase);
export const upperCase = loose(String.prototype.toUpperCase);
export const decodeComponent = decodeURIComponent;

const exec = loose(RegExp.prototype.exec);

/** Is there a match of an expression that keeps no place? `test` would ask the expression's prototype for `exec`. */
export function finds(expression: RegExp, text: string): boolean {
  return exec(expression, text) !== null;
}
