/** What an innocent page is made of: ordinary behaviours that must be the same with and without the guard. */

/** Text, numbers, lists and records of such: what can be compared field by field. */
export type Observation = unknown;

export interface Probe {
  readonly name: string;
  /** One sentence for people: which behaviour is looked at. */
  readonly about: string;
  /** Runs in the page; what it returns is compared. Holds nothing that differs from one run to the next. */
  readonly observe: (kit: Kit) => Promise<Observation> | Observation;
  /** What a person does meanwhile, where a probe waits for one. */
  readonly byHand?: string;
}

export interface Kit {
  /** Differs from run to run, for addresses that the server counts by. */
  readonly run: string;
  /** Both kinds of address: one that the guard lets be, one at which it holds what is sent. */
  readonly places: readonly Place[];
  /** Element of the page that people and probes use. */
  element<T extends HTMLElement>(id: string): T;
}

export interface Place {
  readonly name: "plain" | "guarded";
  /** Address of one of the server's answers there, e.g. `echo`. */
  at(answer: string): string;
}

/** The same look at both kinds of address. */
export async function everywhere<T>(
  { places }: Kit,
  look: (place: Place) => Promise<T> | T,
): Promise<Record<string, T>> {
  const seen: Record<string, T> = {};
  for (const place of places) seen[place.name] = await look(place);
  return seen;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
