/** Mails: headers and text parts as they are written. Parts in another encoding hide what they hold. */
import { plainView, type View } from "./view";

const ENCODED = /^content-transfer-encoding:\s*(?:base64|quoted-printable)/imu;

/** Null for a mail with base64 or quoted-printable parts: what is in them would go out unread. */
export function mailView(source: string): View | null {
  return ENCODED.test(source) || /=\?[\w-]+\?[bq]\?/iu.test(source) ? null : plainView(source);
}
