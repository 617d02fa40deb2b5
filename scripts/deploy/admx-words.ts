/** What the Group Policy editor says, in English and German. */
import type { ManagedKey } from "../../src/policy/managed";
import { OLDEST_CHROMIUM } from "./browsers";
import { managedFields } from "./managed-keys";

interface Words {
  readonly title: string;
  /** Beside the field. */
  readonly label: string;
  readonly help: string;
}

export interface AdmxWords {
  readonly description: string;
  readonly supported: (browser: string) => string;
  readonly install: Words;
  readonly keys: Readonly<Record<ManagedKey, Words>>;
  /** Last paragraph of a managed key's help. */
  readonly about: (key: ManagedKey) => string;
}

const descriptions = new Map(managedFields().map(({ key, description }) => [key, description]));

function english(key: ManagedKey, title: string, label: string, more = ""): Words {
  return { title, label, help: [descriptions.get(key) ?? "", more].join(" ").trim() };
}

export const ENGLISH: AdmxWords = {
  description:
    "Installs Sluice, which guards AI chats on the device, and sets where its policy comes from.",
  supported: (browser) => `${browser} ${OLDEST_CHROMIUM} or later`,
  about: (key) => `Value name: ${key}. Disabled or not configured: the value is not set.`,
  install: {
    title: "Install Sluice",
    label: "Update address:",
    help:
      "Enabled: the browser installs Sluice without asking, keeps it up to date from the update address, " +
      "shows it on the toolbar, and users cannot remove it. Outside the browser's own store this needs a " +
      "computer that is joined to a domain or centrally managed.\n\n" +
      "Disabled or not configured: Sluice is not installed by policy; one that was is removed.\n\n" +
      "Do not use this together with an ExtensionSettings policy given as one JSON text: put Sluice there.",
  },
  keys: {
    endpoint: english("endpoint", "Admin endpoint", "Address:"),
    tenant: english("tenant", "Tenant", "Tenant:"),
    enrolmentToken: english("enrolmentToken", "Enrolment token", "Token:"),
    publicKeys: english(
      "publicKeys",
      "Public keys of the policy",
      "JWK Set:",
      "The endpoint shows them at /.well-known/jwks.json.",
    ),
    group: english("group", "Group", "Group:"),
    minimumPolicyVersion: english("minimumPolicyVersion", "Lowest policy version", "Version:"),
    policy: english(
      "policy",
      "Embedded policy",
      "JSON:",
      "With an endpoint, it holds until the endpoint's first answer.",
    ),
  },
};

export const GERMAN: AdmxWords = {
  description:
    "Installiert Sluice, das KI-Chats auf dem Gerät absichert, und legt fest, woher die Richtlinie kommt.",
  supported: (browser) => `${browser} ${OLDEST_CHROMIUM} oder neuer`,
  about: (key) =>
    `Name des Werts: ${key}. Deaktiviert oder nicht konfiguriert: Der Wert wird nicht gesetzt.`,
  install: {
    title: "Sluice installieren",
    label: "Update-Adresse:",
    help:
      "Aktiviert: Der Browser installiert Sluice ohne Rückfrage, hält es von der Update-Adresse aktuell und " +
      "zeigt es in der Symbolleiste; Benutzer können es nicht entfernen. Außerhalb des browsereigenen Stores " +
      "muss der Computer dazu einer Domäne angehören oder zentral verwaltet sein.\n\n" +
      "Deaktiviert oder nicht konfiguriert: Sluice wird nicht durch Richtlinie installiert; war es das, wird " +
      "es entfernt.\n\n" +
      "Nicht zusammen mit einer Richtlinie ExtensionSettings verwenden, die aus einem einzigen JSON-Text " +
      "besteht: Tragen Sie Sluice dann dort ein.",
  },
  keys: {
    endpoint: {
      title: "Verwaltungsendpunkt",
      label: "Adresse:",
      help: "Adresse des Verwaltungsendpunkts, z. B. https://sluice.northgate.example. http nur auf dem eigenen Gerät.",
    },
    tenant: {
      title: "Mandant",
      label: "Mandant:",
      help: "Mandant, für den die Richtlinie ausgestellt sein muss.",
    },
    enrolmentToken: {
      title: "Anmeldetoken",
      label: "Token:",
      help: "Token, mit dem ein Gerät beim Endpunkt seinen eigenen Schlüssel anfordert.",
    },
    publicKeys: {
      title: "Öffentliche Schlüssel der Richtlinie",
      label: "JWK Set:",
      help:
        'Schlüssel, die Richtlinien signieren dürfen, als JSON-Text: ein JWK Set ({"keys": [...]}) mit ' +
        "öffentlichen Ed25519-Schlüsseln. Der Endpunkt zeigt sie unter /.well-known/jwks.json.",
    },
    group: {
      title: "Gruppe",
      label: "Gruppe:",
      help: "Gruppe dieses Geräts oder Benutzers, für Regeln und Richtlinien nach Gruppe.",
    },
    minimumPolicyVersion: {
      title: "Niedrigste Richtlinienversion",
      label: "Version:",
      help: "Richtlinien mit einer niedrigeren Version werden abgelehnt.",
    },
    policy: {
      title: "Eingebettete Richtlinie",
      label: "JSON:",
      help:
        "Eine ganze Richtlinie als JSON-Text, für Installationen ohne Endpunkt. Mit Endpunkt gilt sie bis zu " +
        "dessen erster Antwort.",
    },
  },
};
