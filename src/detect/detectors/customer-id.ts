import type { Detector } from "../detector";

/**
 * A customer, policy, loyalty, member, student or loan number named as such.
 */
export const customerId: Detector = {
  id: "customer-id",
  type: "CUSTOMER_ID",
  pattern:
    /(?<![\p{L}\d])(?:(?:customer|cust|client|kunden|kd\.?|klant|policy|pol|policen|polis|versicherungsschein|loyalty|membership|member|student|matrikel|loan|vertrags|contract|cliente|dossier)[ _-]?(?:id|no|nr|number|nummer|#|n\.)\.?|kunden(?:nr|nummer)\.?|polizza n\.?|apólice|policy|contrat|loan a\/c|loyalty|cust)["']?(?: is| ist| stays| bleibt| wordt)?[ \t]?[:#=]?[ \t]{0,3}["']?([A-Z]{0,5}[-/]?\d[\dA-Z./-]{2,16}[\dA-Z])(?![\p{L}\d-])/giu,
  group: 1,
  score: 0.82,
  keywords: [
    "customer",
    "cust",
    "client",
    "kunden",
    "kd",
    "klant",
    "policy",
    "pol",
    "polis",
    "versicherungsschein",
    "loyalty",
    "member",
    "student",
    "matrikel",
    "loan",
    "vertrags",
    "contract",
    "dossier",
    "apólice",
    "contrat",
  ],
  anchored: true,
  validate: (value, match) => {
    const digits = value.match(/\d/gu)?.length ?? 0;
    return digits >= (NUMBERED.test(match[0]) ? 4 : 5) && !/^\d{1,4}[./-]\d{1,2}[./-]/u.test(value)
      ? undefined
      : false;
  },
};

/** A word for number beside the name; without one the value must be longer. */
const NUMBERED = /(?:id|no|nr|number|nummer|#|n\.)\b/iu;
