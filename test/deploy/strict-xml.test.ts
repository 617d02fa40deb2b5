import { expect, it } from "vitest";
import { readXml } from "./strict-xml";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

it("reads nesting, attributes, comments and entities", () => {
  const root = readXml(`${HEAD}<!-- a > b --><a b="&lt;1&gt;"><c/><d>x &amp; y</d></a>`);
  expect(root.attributes).toEqual({ b: "<1>" });
  expect(root.children.map(({ name, text }) => [name, text])).toEqual([
    ["c", ""],
    ["d", "x & y"],
  ]);
});

it.each([
  ["no declaration", "<a/>"],
  ["crossed tags", `${HEAD}<a><b></a></b>`],
  ["an open tag", `${HEAD}<a><b/>`],
  ["two roots", `${HEAD}<a/><b/>`],
  ["a bare ampersand", `${HEAD}<a>b & c</a>`],
  ["an unknown entity", `${HEAD}<a>&nbsp;</a>`],
  ["an attribute without quotes", `${HEAD}<a b=c/>`],
  ["an attribute twice", `${HEAD}<a b="1" b="2"/>`],
  ["a < in an attribute", `${HEAD}<a b="<"/>`],
  ["a comment with -- in it", `${HEAD}<a><!-- a -- b --></a>`],
])("refuses %s", (_, text) => {
  expect(() => readXml(text)).toThrow();
});
