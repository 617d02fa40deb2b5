import { describeDetector } from "../testing/detector-table";
import { taxId } from "./tax-id";

describeDetector(taxId, {
  finds: [
    "NIF é «248917305»",
    "NIP «482-917-73-05»",
    "TFN: «482 917 730»",
    "PAN «BXKPT4829C»",
    "VAT «GB 482 9177 30»",
    "RFC «LOMV840317KL5»",
  ],
  ignores: [
    ["VAT is 19 per cent", "a rate"],
    ["see RFC 7519, section 4", "a standard"],
    ["VAT 19 % is included", "a rate"],
    ["PAN tilt and zoom", "a camera"],
    ["UID 1000", "a user of a system"],
  ],
});
