/** What people are told of a block of program code: facts, never a line of it. */
export interface ShownCode {
  /** As people write it, e.g. `C#`; null: not known. */
  readonly language: string | null;
  readonly lines: number;
  readonly marking: "open" | "proprietary" | "none";
  /** SPDX id of an open licence; null where none is named. */
  readonly licence: string | null;
  /** Different internal hosts and packages that it names. */
  readonly internalNames: number;
}
