/** Writes public/managed_schema.json from the managed keys; `--check` fails when the file is out of date. */
import { format } from "prettier";
import { ManagedSchema } from "../src/policy/managed";
import { describeSchema } from "./schema/describe";
import { emit } from "./schema/emit";

/** Chrome: one type each, no formats, no `additionalProperties` at the top. */
export async function managedSchemaJson(): Promise<string> {
  const properties = Object.fromEntries(
    Object.entries(ManagedSchema.entries).map(([key, schema]) => {
      const { type, description } = describeSchema(schema);
      return [key, { title: key, description, type: type === "number" ? "integer" : "string" }];
    }),
  );
  return format(JSON.stringify({ type: "object", properties }), {
    parser: "json",
    printWidth: 100,
  });
}

if (process.argv[1]?.endsWith("managed-schema.ts"))
  await emit("public/managed_schema.json", await managedSchemaJson());
