import { expect, it } from "vitest";
import { createPortPair } from "../lib/port-pair";
import { PORT_MODEL } from "../protocol/model";
import type { ModelHost } from "./host";
import { serveSummons } from "./serve-port";

it("a background that has just started is served before the port of the one that ended is known to be closed", async () => {
  const host: ModelHost = {
    handle: ({ id }) =>
      Promise.resolve({ type: "failed", id, failure: { reason: "crashed", detail: "" } }),
    abandon: () => undefined,
  };
  const backgrounds: ReturnType<typeof createPortPair>[0][] = [];
  let summon = (): void => undefined;
  serveSummons(
    host,
    () => {
      const [background, served] = createPortPair(PORT_MODEL);
      backgrounds.push(background);
      return served;
    },
    (listener) => {
      summon = listener;
    },
  );
  expect(backgrounds).toHaveLength(1);
  summon();
  expect(backgrounds).toHaveLength(2);
  const answer = new Promise((resolve) => backgrounds[1]?.onMessage(resolve));
  backgrounds[1]?.post({ type: "status", id: 7 });
  expect(await answer).toMatchObject({ id: 7 });
});
