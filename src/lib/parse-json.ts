/** Null for what is no JSON: a parser's message would quote the text, and no caller takes null for what it wants. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
