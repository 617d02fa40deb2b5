import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { GUARD_ONLY_NAMES } from "./guard-names";

const LIB = "node_modules/typescript/lib";
/** What other worlds say and hear, what comes signed with a policy or as a site's data, and what is the browser's. */
const SHARED = [
  ...filesOf("src/protocol"),
  ...filesOf("src/policy"),
  ...["types", "parse-pack", "pack-forms", "pack", "pack-scope"].map(
    (name) => `src/sites/${name}.ts`,
  ),
  ...["dom", "es5", "es2015.core", "es2015.collection", "es2015.promise", "es2015.proxy"].map(
    (name) => `${LIB}/lib.${name}.d.ts`,
  ),
  `${LIB}/lib.es2015.reflect.d.ts`,
];
/** Names that others have too, on objects that never come to the guard: then its sources do not say this. */
const ELSEWHERE: ReadonlyMap<string, RegExp> = new Map([
  ["endpoint", /PushSubscription|protocol\/surface|policy\/managed/u],
  ["answers", /protocol\/guard"|policy\/(?!schema)|import \{[^}]*\} from "[./]+policy\/schema/u],
]);

describe("names that a build may shorten", () => {
  const shared = new Set(SHARED.flatMap(propertiesOf));

  test("what is compared with is there", () => {
    for (const name of ["listens", "trusted", "postMessage", "construct", "composer", "then"])
      expect(shared).toContain(name);
  });

  test.each(GUARD_ONLY_NAMES.filter((name) => !ELSEWHERE.has(name)))(
    "%s is nobody else's",
    (name) => {
      expect(shared).not.toContain(name);
    },
  );

  test.each([...ELSEWHERE])("%s is of objects that never come to the guard", (name, holder) => {
    expect(shared).toContain(name);
    for (const path of filesOf("src/page")) expect(readFileSync(path, "utf8")).not.toMatch(holder);
  });
});

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name));
}

/** Names of all properties that a file declares, writes or reads; words of its comments are none. */
function propertiesOf(path: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = propertyOf(node);
    if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name))) names.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest));
  return names;
}

function propertyOf(node: ts.Node): ts.Node | undefined {
  if (ts.isElementAccessExpression(node)) return node.argumentExpression;
  if (ts.isBindingElement(node)) return node.propertyName ?? node.name;
  if (ts.isPropertyAccessExpression(node) || ts.isShorthandPropertyAssignment(node))
    return node.name;
  if (ts.isClassElement(node) || ts.isTypeElement(node) || ts.isPropertyAssignment(node))
    return node.name;
  return undefined;
}
