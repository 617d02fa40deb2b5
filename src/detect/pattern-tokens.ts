/** How the source of a regular expression is cut into its signs; all sticky. */

/** Escapes, properties and classes as one sign. */
export const ATOM =
  /\[(?:\\.|[^\]\\])*\]|\\k<[^>]+>|\\p\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\c[a-z]|\\\d+|\\[\s\S]|[\s\S]/iuy;
/** The opening of a group; its name, if it has one. */
export const GROUP = /\((?:\?(?:[:=!]|<[=!]|<([^>]+)>))?/uy;
/** Sign; or least, comma, most. */
export const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/uy;
