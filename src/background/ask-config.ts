/** Asks a host what it is, as one who is signed in nowhere. */
import { parseJson } from "../lib/parse-json";
import { readBounded } from "../lib/read-bounded";

const TIMEOUT_MS = 5_000;
/** What such a chat tells a stranger takes some thousand bytes. */
const LARGEST_ANSWER = 200_000;

/**
 * A plain GET without cookies, referrer or anything of the page that was seen; redirects lead nowhere. The JSON value
 * of the answer; null for any that is none, too long or too late. Never rejects.
 */
export async function askConfig(url: string, fetchFrom: typeof fetch): Promise<unknown> {
  try {
    const response = await fetchFrom(url, {
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = response.ok ? await readBounded(response, LARGEST_ANSWER) : null;
    return body && parseJson(new TextDecoder().decode(body));
  } catch {
    return null; // that it did not answer is all there is to know
  }
}
