/** How a policy names the organisation's own data: by hash, so that its signature covers every byte of a pack. */
import * as v from "valibot";
import { PACK_KINDS } from "../detect/company/pack";
import { describe } from "./describe";

const INLINE_CHARACTERS = 200_000;

export const CompanyDataSchema = v.strictObject({
  id: describe(
    v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/u)),
    "Name of the pack; rules name it under `subtypes`. Unique.",
  ),
  kind: describe(
    v.picklist(PACK_KINDS),
    "Cells of a table (`edm`), words and phrases (`dictionary`), or passages of documents (`fingerprints`).",
  ),
  sha256: describe(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
    "SHA-256 of the pack, hexadecimal. By it the endpoint serves the pack, and the device checks it.",
  ),
  inline: v.optional(
    describe(
      v.pipe(v.string(), v.maxLength(INLINE_CHARACTERS), v.base64()),
      "A small pack itself, as base64; left out, it is fetched from the admin endpoint.",
    ),
  ),
});

export type CompanyData = v.InferOutput<typeof CompanyDataSchema>;
