import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "./engine";
import { readSubstituted } from "./substituted";

const engine = createEngine();
const found = (text: string) =>
  engine.scan(text).findings.map(({ type, start, end }) => [type, text.slice(start, end)]);

describe("texts with single characters in a code", () => {
  it.each([
    ["anna.keller&#64;northgate.com", "EMAIL", "anna.keller&#64;northgate.com"],
    [
      "Write to anna.keller&commat;northgate&period;com soon",
      "EMAIL",
      "anna.keller&commat;northgate&period;com",
    ],
    [
      "IBAN DE02&nbsp;1203&nbsp;0000&nbsp;0000&nbsp;2020&nbsp;51.",
      "IBAN",
      "DE02&nbsp;1203&nbsp;0000&nbsp;0000&nbsp;2020&nbsp;51",
    ],
    [
      "IBAN DE02&#8203;1203&#8203;0000000020&shy;2051.",
      "IBAN",
      "DE02&#8203;1203&#8203;0000000020&shy;2051",
    ],
    [
      "card &#x34;&#x35;&#x33;&#x32;015112830366",
      "CREDIT_CARD",
      "&#x34;&#x35;&#x33;&#x32;015112830366",
    ],
    ["twice: anna.keller&amp;#64;northgate.com", "EMAIL", "anna.keller&amp;#64;northgate.com"],
    ["soft: DE0212030000000=\n0202051 end", "IBAN", "DE0212030000000=\n0202051"],
    ["soft: anna.keller@north=\r\ngate.com end", "EMAIL", "anna.keller@north=\r\ngate.com"],
    ["Gr=C3=BC=C3=9Fe, anna.keller=40northgate.com", "EMAIL", "anna.keller=40northgate.com"],
    [
      "wire to =44=45=30=32=31=32=30=3300000000202051 now",
      "IBAN",
      "=44=45=30=32=31=32=30=3300000000202051",
    ],
  ])("finds the value in %j", (text, type, span) => {
    expect(found(text)).toEqual([[type, span]]);
  });

  it("keeps words around a value, which a value alone would not have", () => {
    expect(found("Passwort: &#72;u7&#33;kdQ92x")).toEqual([["PASSWORD", "&#72;u7&#33;kdQ92x"]]);
  });

  it.each([
    ["umlauts", "M&uuml;ller &amp; S&ouml;hne gr&uuml;&szlig;en&nbsp;Sie"],
    ["quotes and markup", "&lt;a href=&quot;x&quot;&gt;it&#39;s &#8220;so&#8221;&lt;/a&gt;"],
    ["addresses", "https://shop.example/list?a=1&amp;b=2&amp;page=3D"],
    ["empty settings", "DB_HOST = \nDB_NAME =\nDB_USER ="],
    ["assignments of hexadecimal numbers", "mask=FF; seed=42; colour=C0FFEE"],
    ["unknown names", "AT&T; R&D; &unknown; &copy; 2024"],
  ])("has nothing to undo in %s", (_what, text) => {
    expect(readSubstituted(text)).toBeNull();
  });

  it.each([
    ["settings without values", "API_TOKEN=\nDB_PASSWORD=\nDB_HOST=localhost\nPORT=5432\n"],
    [
      "a mail with soft line breaks",
      `Liebe Kolleginnen und Kollegen, wir treffen uns am Dienstag wie besproch=\nen im gro=C3=9Fen Saal. Gr=C3=BC=C3=9Fe`,
    ],
    ["padded base64 on lines", "c2hvcHBpbmc=\nYXBwbGVz\ncGVhcnM=\n"],
  ])("finds nothing in %s", (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it("maps every span to what it was read from", () => {
    const pieces = fc.constantFrom(
      ...["a", "7", " ", "ü", "😀", "&#64;", "&#x1f600;", "&uuml;", "&amp;", "#64;", "&nbsp;"],
      ...["=\n", "=\r\n", "=C3=BC", "=3D", "=40", "=F0=9F=98=80", "=", "&", "&#0;", "&shy;"],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat(60), fc.nat(60), (list, a, b) => {
        const original = list.join("");
        const view = readSubstituted(original);
        if (!view || view.text === "") return;
        const start = Math.min(a, b, view.text.length - 1);
        const end = Math.min(Math.max(a, b, start + 1), view.text.length);
        const place = view.toOriginal(start, end);
        expect(place.start).toBeLessThan(place.end);
        expect(place.end).toBeLessThanOrEqual(original.length);
        if (!view.touched(start, end))
          expect(original.slice(place.start, place.end)).toBe(view.text.slice(start, end));
        expect(view.toOriginal(0, view.text.length).end).toBeLessThanOrEqual(original.length);
      }),
    );
  });
});
