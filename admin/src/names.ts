import * as v from "valibot";

/** A name people can read: no control characters, which PostgreSQL would refuse, and no half characters. */
export const NameSchema = v.pipe(v.string(), v.maxLength(100), v.regex(/^\P{C}+$/u));

/** Empty for everybody. */
export const GroupSchema = v.union([v.literal(""), NameSchema]);
