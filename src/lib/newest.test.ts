import { expect, it } from "vitest";
import { keepNewest } from "./newest";

it("forgets the oldest of a map or a set, and nothing while there is room", () => {
  const map = new Map([1, 2, 3, 4].map((key) => [key, "value"]));
  keepNewest(map, 4);
  expect([...map.keys()]).toEqual([1, 2, 3, 4]);
  keepNewest(map, 2);
  expect([...map.keys()]).toEqual([3, 4]);
  const set = new Set(["a", "b"]);
  keepNewest(set, 0);
  expect(set.size).toBe(0);
});
