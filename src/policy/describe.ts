import * as v from "valibot";

/** A schema with the words an admin reads about it. */
export const describe = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description));
