/**
 * Names of properties that live and die inside the guard, so that a build may shorten them: each page reads the
 * guard before anything of its own. None may be in a message, a site's data, a policy or the browser's own objects.
 */
export const GUARD_ONLY_NAMES: readonly string[] = [
  "lastOfUser",
  "matchRequest",
  "mayAnswer",
  "mayBeOurs",
  "mayMatch",
  "mayMatter",
  "mayStand",
  "ownSocket",
  "pageHost",
  "quietFor",
  "rewritable",
  "setTarget",
  "siteOfPage",
  "smuggled",
  "takesFiles",
  "unfinished",
  "wantsKey",
  "wrapConstructor",
  "wrapGetter",
];
