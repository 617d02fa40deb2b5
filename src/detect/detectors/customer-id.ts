import type { Detector } from "../detector";

/**
 * A customer, policy, loyalty, member, student or loan number named as such.
 */
export const customerId: Detector = {
  id: "customer-id",
  type: "CUSTOMER_ID",
  pattern:
    /(?:customer|client|kunden|policy|policen|versicherungsschein|loyalty|membership|member|student|matrikel|loan|vertrags|contract|cliente|dossier)[ -]?(?:id|no|nr|number|nummer|#)\.?(?: is| ist)?[ \t]?[:#=]?[ \t]{0,3}([A-Z]{0,5}[-]?\d[\dA-Z-]{3,16})(?![\p{L}\d-])/giu,
  group: 1,
  score: 0.82,
  keywords: [
    "customer",
    "client",
    "kunden",
    "policy",
    "policen",
    "versicherungsschein",
    "loyalty",
    "member",
    "student",
    "matrikel",
    "loan",
    "vertrags",
    "contract",
    "cliente",
    "dossier",
  ],
  reach: 60,
  validate: (value) => ((value.match(/\d/gu)?.length ?? 0) >= 4 ? undefined : false),
};
