/** The points of a check at which the background worker is killed: what it has just been given, said, kept or seen. */

/** Something of the worker that can be watched without changing a line of it. */
export type Place =
  | { readonly port: "guard" | "model"; readonly hears: string }
  | { readonly port: "guard" | "model"; readonly says: string; readonly moment: "before" | "after" }
  /** Session storage, by the beginning of the key. */
  | { readonly keeps: string; readonly moment: "before" | "after" }
  /** The record's database, by store. */
  | { readonly records: string; readonly moment: "before" | "after" }
  /** The browser shows it a request with a body to this path. */
  | { readonly sees: string };

/** What the user does while the worker dies. */
export type Doing =
  | "a key"
  | "an account"
  | "an account, read back"
  | "a file"
  | "an answer"
  | "a worker of the page";

export interface Point {
  readonly name: string;
  readonly place: Place;
  readonly doing: Doing;
  /** Why a secret may pass here, in the words of SECURITY.md. */
  readonly hole?: string;
}

export const POINTS: readonly Point[] = [
  { name: "the page says hello", place: { port: "guard", hears: "hello" }, doing: "a key" },
  {
    name: "half a sentence is scanned",
    place: { port: "guard", hears: "prescan" },
    doing: "a key",
  },
  { name: "the message arrives", place: { port: "guard", hears: "judge" }, doing: "a key" },
  {
    name: "the model is asked",
    place: { port: "model", says: "analyse", moment: "after" },
    doing: "a key",
  },
  { name: "the model answers", place: { port: "model", hears: "scan" }, doing: "a key" },
  {
    name: "the verdict is about to be kept",
    place: { keeps: "pending:", moment: "before" },
    doing: "a key",
  },
  {
    name: "the verdict was kept",
    place: { keeps: "pending:", moment: "after" },
    doing: "an account",
  },
  {
    name: "the verdict is about to be told",
    place: { port: "guard", says: "judgement", moment: "before" },
    doing: "an account",
  },
  {
    name: "the verdict was told, the dialog stands",
    place: { port: "guard", says: "judgement", moment: "after" },
    doing: "an account",
  },
  {
    name: "the user's choice arrives",
    place: { port: "guard", hears: "choose" },
    doing: "an account",
  },
  {
    name: "the safe version is about to be told",
    place: { port: "guard", says: "release", moment: "before" },
    doing: "an account",
  },
  {
    name: "the safe version was told",
    place: { port: "guard", says: "release", moment: "after" },
    doing: "an account",
  },
  {
    name: "the rewritten body is to be proved",
    place: { port: "guard", hears: "prove" },
    doing: "an account",
  },
  {
    name: "the rewritten body was proved",
    place: { port: "guard", says: "proved", moment: "after" },
    doing: "an account",
  },
  { name: "the outcome arrives", place: { port: "guard", hears: "outcome" }, doing: "an account" },
  {
    name: "the approval is asked for",
    place: { port: "guard", hears: "approve" },
    doing: "an account",
  },
  {
    name: "the approval is about to be kept",
    place: { keeps: "approvals", moment: "before" },
    doing: "an account",
  },
  {
    name: "the approval was kept",
    place: { keeps: "approvals", moment: "after" },
    doing: "an account",
  },
  {
    name: "the body is on its way out",
    place: { sees: "/backend-api/f/conversation" },
    doing: "an account",
  },
  {
    name: "the event is about to be written",
    place: { records: "events", moment: "before" },
    doing: "an account",
  },
  { name: "the chat gets its name", place: { port: "guard", hears: "named" }, doing: "an account" },
  {
    name: "real values are shown beside the answer",
    place: { port: "guard", hears: "restore" },
    doing: "an account, read back",
  },
  {
    name: "an answer that leaks is told of",
    place: { port: "guard", hears: "answer" },
    doing: "an answer",
  },
  {
    name: "a body past the guard is held",
    place: { sees: "/backend-api/f/conversation" },
    doing: "a worker of the page",
    hole: "Chromium lets a request go whose extension dies while it holds it",
  },
  { name: "a file is being judged", place: { port: "guard", hears: "judge" }, doing: "a file" },
];
