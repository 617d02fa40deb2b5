import type { EntityType } from "../detect/types";

/** They work for anyone who reads them, or mark what must not leave: no part or likeness of one is ever sent. */
export const SECRETS: ReadonlySet<EntityType> = new Set<EntityType>([
  "API_KEY",
  "PASSWORD",
  "CONNECTION_STRING",
  "URL_WITH_TOKEN",
  "CANARY",
]);
