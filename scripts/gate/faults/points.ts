/** The points of a check at which the background worker is killed: what it has just been given, said, kept or seen. */

type Port = "guard" | "model";
type Moment = "before" | "after";

/** Something of the worker that can be watched without changing a line of it. */
export type Place =
  | { readonly port: Port; readonly hears: string }
  | { readonly port: Port; readonly says: string; readonly moment: Moment }
  /** Session storage, by the beginning of the key. */
  | { readonly keeps: string; readonly moment: Moment }
  /** The record's database, by store. */
  | { readonly records: string; readonly moment: Moment }
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

const hears = (port: Port, type: string): Place => ({ port, hears: type });
const says = (port: Port, moment: Moment, type: string): Place => ({ port, says: type, moment });
const keeps = (moment: Moment, key: string): Place => ({ keeps: key, moment });
const sees = (path: string): Place => ({ sees: path });

function point(name: string, doing: Doing, place: Place, hole?: string): Point {
  return { name, doing, place, ...(hole === undefined ? {} : { hole }) };
}

export const POINTS: readonly Point[] = [
  point("the page says hello", "a key", hears("guard", "hello")),
  point("half a sentence is scanned", "a key", hears("guard", "prescan")),
  point("the message arrives", "a key", hears("guard", "judge")),
  point("the model is asked", "a key", says("model", "after", "analyse")),
  point("the model answers", "a key", hears("model", "scan")),
  point("the verdict is about to be kept", "a key", keeps("before", "pending:")),
  point("the verdict was kept", "an account", keeps("after", "pending:")),
  point("the verdict is about to be told", "an account", says("guard", "before", "judgement")),
  point(
    "the verdict was told, the dialog stands",
    "an account",
    says("guard", "after", "judgement"),
  ),
  point("the user's choice arrives", "an account", hears("guard", "choose")),
  point("the safe version is about to be told", "an account", says("guard", "before", "release")),
  point("the safe version was told", "an account", says("guard", "after", "release")),
  point("the rewritten body is to be proved", "an account", hears("guard", "prove")),
  point("the rewritten body was proved", "an account", says("guard", "after", "proved")),
  point("the outcome arrives", "an account", hears("guard", "outcome")),
  point("the approval is asked for", "an account", hears("guard", "approve")),
  point("the approval is about to be kept", "an account", keeps("before", "approvals")),
  point("the approval was kept", "an account", keeps("after", "approvals")),
  point("the body is on its way out", "an account", sees("/backend-api/f/conversation")),
  point("the event is about to be written", "an account", { records: "events", moment: "before" }),
  point("the chat gets its name", "an account", hears("guard", "named")),
  point(
    "real values are shown beside the answer",
    "an account, read back",
    hears("guard", "restore"),
  ),
  point("an answer that leaks is told of", "an answer", hears("guard", "answer")),
  point(
    "a body past the guard is held",
    "a worker of the page",
    sees("/backend-api/f/conversation"),
    "Chromium lets a request go whose extension dies while it holds it",
  ),
  point("a file is being judged", "a file", hears("guard", "judge")),
];
