/** Where a stored pack stands in for the folder of the built-in model. */
const SCHEME = "pack:";

export function packBase(sha256: string): string {
  return SCHEME + sha256;
}

/** SHA-256 of the pack; null for a folder. */
export function packIn(modelBase: string): string | null {
  return modelBase.startsWith(SCHEME) ? modelBase.slice(SCHEME.length) : null;
}
