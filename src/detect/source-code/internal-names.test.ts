import { describe, expect, it } from "vitest";
import { findInternalNames } from "./internal-names";
import { createSourceCodeScanner } from "./scanner";

const names = {
  hosts: ["northgate.example", "*.ng-build.net"],
  packages: ["@northgate/", "com.northgate.", "github.com/northgate/"],
};
const found = (text: string) =>
  findInternalNames(text, names).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe("internal names", () => {
  it.each([
    ['fetch("https://ledger.corp/v1")', "host ledger.corp"],
    ['HOST = "db-3.payments.internal"', "host db-3.payments.internal"],
    ["git clone git@git.hq.lan:ledger.git", "host git.hq.lan"],
    ["connect to printer.local:631 first", "host printer.local"],
    ["see Build.NorthGate.example for the log", "host Build.NorthGate.example"],
    ["runner7.ng-build.net is down", "host runner7.ng-build.net"],
    ['import { sum } from "@northgate/money";', "package @northgate/money"],
    ["import com.northgate.ledger.Posting;", "package com.northgate.ledger.Posting"],
    ["go get github.com/northgate/queue/v2", "package github.com/northgate/queue/v2"],
  ])("finds %s", (text, expected) => expect(found(text)).toEqual([expected]));

  it.each([
    ["import jdk.internal.misc.Unsafe;", "a package of Java's own"],
    ["self.local = threading.local()", "attributes"],
    ["state.internal = true", "a field"],
    ["http://host.docker.internal:8080", "every machine has it"],
    ['"api.example.internal"', "a name for examples"],
    ["kubernetes.default.svc.cluster.local", "the same in every cluster"],
    ["~/.config/app.local/cache", "a folder"],
    ["notnorthgate.example", "another domain"],
    ["northgate.example.org", "another domain, further up"],
    ["import { x } from '@northgates/money'", "another scope"],
    ["org.com.northgate.ledger", "inside another name"],
    ["write to @northgate/ if in doubt", "the scope alone"],
  ])("ignores %s: %s", (text) => expect(found(text)).toEqual([]));

  it("are counted in the block that holds them, each once", () => {
    const scanner = createSourceCodeScanner({ ...names, owners: [] });
    const text = [
      'import { sum } from "@northgate/money";',
      'import { Queue } from "@northgate/queue";',
      'const url = "https://ledger.corp/v1";',
      'const again = "https://ledger.corp/v2";',
      "export const load = async () => fetch(url);",
    ].join("\n");
    const [block, ...others] = scanner.scan(text);
    expect(block).toMatchObject({ subtype: "SOURCE_CODE", code: { hosts: 1, packages: 2 } });
    expect(others.map(({ subtype }) => subtype)).toEqual([
      "INTERNAL_PACKAGE",
      "INTERNAL_PACKAGE",
      "INTERNAL_HOST",
      "INTERNAL_HOST",
    ]);
  });
});

describe("a block's header", () => {
  const scanner = createSourceCodeScanner({ hosts: [], packages: [], owners: ["Northgate"] });
  const code = "\nexport function add(a, b) {\n  const sum = a + b;\n  return sum;\n}";
  it("belongs to it, also with a blank line between, and marks it", () => {
    const header = "// Copyright 2026 Northgate\n// All rights reserved.\n";
    const text = `Please review:\n\n${header}${code}`;
    expect(scanner.scan(text)).toMatchObject([
      { start: 16, code: { marking: "proprietary", lines: 6 } },
    ]);
  });

  it("of an open licence is named", () => {
    const text = `/*\n SPDX-License-Identifier: Apache-2.0\n*/${code}`;
    expect(scanner.scan(text)).toMatchObject([
      { start: 0, code: { marking: "open", licence: "Apache-2.0" } },
    ]);
  });
});
