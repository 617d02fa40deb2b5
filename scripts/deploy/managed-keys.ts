/** The managed keys as an editor for them needs to know them, read from the schema. */
import type * as v from "valibot";
import { ManagedSchema, type ManagedKey } from "../../src/policy/managed";
import { describeSchema } from "../schema/describe";

export interface ManagedField {
  readonly key: ManagedKey;
  readonly kind: "text" | "number";
  /** Most characters of a text, or the highest number. */
  readonly max: number;
  /** English, without markup. */
  readonly description: string;
}

/** Chromium reads a registry DWORD as a signed number. */
const HIGHEST_NUMBER = 2 ** 31 - 1;

export function managedFields(): readonly ManagedField[] {
  return Object.entries(ManagedSchema.entries).map(([key, schema]) => {
    const { type, description } = describeSchema(schema);
    const kind = type === "number" ? "number" : "text";
    const max = kind === "number" ? HIGHEST_NUMBER : maxLengthOf(schema);
    if (max === null) throw new Error(`${key}: the schema names no greatest length`);
    return { key: key as ManagedKey, kind, max, description: description.replaceAll("`", "") };
  });
}

interface Node {
  readonly type?: string;
  readonly requirement?: unknown;
  readonly wrapped?: Node;
  readonly pipe?: readonly Node[];
}

function maxLengthOf(schema: v.GenericSchema | Node): number | null {
  const node = schema as Node;
  if (node.type === "max_length" && typeof node.requirement === "number") return node.requirement;
  const inner = [...(node.pipe ?? []).filter((item) => item !== node), node.wrapped];
  for (const child of inner) {
    if (child === undefined) continue;
    // A pipe's first item is the schema itself without its pipe's later steps.
    const found = maxLengthOf(child);
    if (found !== null) return found;
  }
  return null;
}
