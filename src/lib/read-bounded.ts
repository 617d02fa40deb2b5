import { joinBytes } from "./join-bytes";

/** Bytes of an answer; null when it is longer than `most`, of which no more is read then. Rejects when it breaks off. */
export async function readBounded(
  response: Response,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(response.headers.get("content-length") ?? 0) > most) return null;
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joinBytes(parts);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}
