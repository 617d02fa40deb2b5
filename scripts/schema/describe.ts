/** Reads valibot schemas as documentation: type, default, description, nested keys. */
import * as v from "valibot";

export interface Described {
  /** In an admin's words: `text`, `number`, `one of a, b`, `list of …`. */
  readonly words: string;
  readonly type: string;
  readonly description: string;
  readonly fallback: unknown;
  readonly optional: boolean;
  /** Keys of an object, or of a list's items. */
  readonly keys: readonly { readonly key: string; readonly of: Described }[];
}

type Schema = v.GenericSchema & {
  readonly wrapped?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly default?: unknown;
};

export function describeSchema(schema: v.GenericSchema): Described {
  const given = schema as Schema;
  if (given.type === "optional" && given.wrapped) {
    const inner = describeSchema(given.wrapped);
    const description = inner.description || descriptionOf(schema);
    return { ...inner, description, optional: true, fallback: given.default ?? inner.fallback };
  }
  return {
    words: wordsFor(given),
    type: given.type,
    description: descriptionOf(schema),
    fallback: undefined,
    optional: false,
    keys: keysOf(given),
  };
}

function descriptionOf(schema: v.GenericSchema): string {
  return v.getDescription(schema as v.GenericSchema) ?? "";
}

function wordsFor(schema: Schema): string {
  switch (schema.type) {
    case "string":
      return "text";
    case "number":
      return "number";
    case "boolean":
      return "true or false";
    case "literal":
      return JSON.stringify(schema.literal);
    case "picklist": {
      const options = schema.options ?? [];
      return options.length > 12
        ? "an entity type"
        : `one of ${options.map((o) => `\`${String(o)}\``).join(", ")}`;
    }
    case "array":
      return `list of ${schema.item ? plural(describeSchema(schema.item).words) : "values"}`;
    case "record":
      return "object by detector id";
    default:
      return "object";
  }
}

function plural(words: string): string {
  if (words === "text") return "texts";
  if (words === "object") return "objects";
  if (words.startsWith("list of ")) return words.replace("list", "lists");
  return words === "an entity type" ? "entity types" : words;
}

function keysOf(schema: Schema): Described["keys"] {
  const holder = schema.entries ? schema : (schema.item ?? schema.value);
  const entries = holder?.entries ?? (holder?.wrapped as Schema | undefined)?.entries;
  return Object.entries(entries ?? {}).map(([key, of]) => ({ key, of: describeSchema(of) }));
}
