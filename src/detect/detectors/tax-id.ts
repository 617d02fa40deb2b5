import type { Detector } from "../detector";

/**
 * A tax number named by the word of its country: NIF and NIPC (Portugal, Spain), NIP (Poland), TFN and ABN
 * (Australia), PAN and GSTIN (India), RFC (Mexico), CUIT (Argentina), NIT (Colombia), CNPJ (Brazil), VAT and USt-IdNr.
 * The word speaks for it, so no checksum is asked.
 */
export const taxId: Detector = {
  id: "tax-id",
  type: "TAX_ID",
  pattern:
    /(?<![\p{L}\d])(?:NIF|NIPC|NIP|nip|CIF|TFN|ABN|GSTIN|GST|PAN|RFC|CUIT|NIT|CNPJ|VAT|USt-?Id(?:Nr)?|UID|P\. ?IVA|partita IVA|[Nn]uméro fiscal)(?![\p{L}\d])\.?(?: (?:no|nr|number|is|ist|é|est|le|es)\.?){0,2}["')]?[ \t]?[:#]?[ \t]{0,2}["']?([A-Z0-9](?:[ ./-]?[A-Z0-9]){7,18})(?![\p{L}\d])/gu,
  group: 1,
  score: 0.85,
  keywords: [
    "nif",
    "nipc",
    "nip",
    "cif",
    "tfn",
    "abn",
    "gst",
    "pan",
    "rfc",
    "cuit",
    "nit",
    "cnpj",
    "vat",
    "ust",
    "uid",
    "p.iva",
    "p. iva",
    "partita iva",
    "numéro fiscal",
  ],
  anchored: true,
  validate: (value) => {
    const digits = value.match(/\d/gu)?.length ?? 0;
    return digits >= 8 || (digits >= 4 && /^[A-Z]{3,5}\d{4,6}[A-Z0-9]{1,5}$/u.test(value))
      ? undefined
      : false;
  },
};
