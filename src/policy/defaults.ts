import type { Policy, PolicyInput } from "./schema";
import { parsePolicy } from "./parse";

/** In force when nobody manages the browser: secrets stop, personal data goes out as placeholders. */
export const BUILT_IN_POLICY: PolicyInput = {
  format: 1,
  tenant: "unmanaged",
  version: 0,
  organisation: { name: "Sluice" },
  rules: [
    {
      id: "secrets",
      title: {
        en: "Passwords and keys work for anyone who reads them, so they stay out of AI chats.",
        de: "Passwörter und Schlüssel nützen jedem, der sie liest, und gehören deshalb nicht in KI-Chats.",
      },
      when: {
        types: ["API_KEY", "PASSWORD", "CONNECTION_STRING", "URL_WITH_TOKEN"],
        minScore: 0.7,
      },
      action: "block",
      offerRedacted: true,
    },
    {
      id: "payment",
      title: {
        en: "Card and account numbers are replaced before a message leaves.",
        de: "Karten- und Kontonummern werden ersetzt, bevor eine Nachricht hinausgeht.",
      },
      when: { types: ["CREDIT_CARD", "IBAN", "BANK_ACCOUNT", "CRYPTO_WALLET"] },
      action: "tokenise",
      override: true,
    },
    {
      id: "identity-numbers",
      title: {
        en: "Identity numbers are replaced before a message leaves.",
        de: "Ausweis- und Kennnummern werden ersetzt, bevor eine Nachricht hinausgeht.",
      },
      when: {
        types: ["NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "MEDICAL_RECORD"],
      },
      action: "tokenise",
      override: true,
    },
    {
      id: "prompt-attack",
      title: {
        en: "Text from someone else can hold instructions for the assistant that work against you.",
        de: "Fremder Text kann Anweisungen an den Assistenten enthalten, die Ihnen schaden.",
      },
      when: { injection: 0.8, attacks: ["injection"] },
      action: "warn",
      reason: "optional",
    },
    {
      id: "jailbreak",
      title: {
        en: "Prompts that ask the assistant to drop its rules go out and are noted.",
        de: "Prompts, in denen der Assistent seine Regeln ablegen soll, gehen hinaus und werden notiert.",
      },
      when: { injection: 0.8, attacks: ["jailbreak"] },
      action: "coach",
    },
    {
      id: "personal-data",
      title: {
        en: "Details about people are replaced before a message leaves.",
        de: "Angaben zu Personen werden ersetzt, bevor eine Nachricht hinausgeht.",
      },
      when: {
        types: ["PERSON", "EMAIL", "PHONE", "STREET_ADDRESS", "DATE_OF_BIRTH", "VEHICLE_ID"],
        minScore: 0.8,
        minCount: 2,
      },
      action: "tokenise",
      override: true,
    },
    {
      id: "sensitive",
      title: {
        en: "Health and pay of a person are better kept out of AI chats.",
        de: "Gesundheit und Gehalt einer Person bleiben besser aus KI-Chats heraus.",
      },
      when: { types: ["MEDICAL_CONDITION", "SALARY"], minScore: 0.8 },
      action: "coach",
    },
  ],
  user: { mayPause: true, mayReport: true, mayRequestException: false },
};

/** The built-in policy with defaults filled in. */
export function defaultPolicy(): Policy {
  const parsed = parsePolicy(BUILT_IN_POLICY);
  if (!parsed.ok) throw new Error(`built-in policy is broken: ${parsed.problems.join("; ")}`);
  return parsed.value.policy;
}
