/** Workers of every kind: no guard of a page stands in them. */
import type { Trick } from "../trick";

const ESCAPED = "dedicated workers, escaped pages";

export const WORKERS: readonly Trick[] = [
  {
    name: "dedicated-worker",
    about: "Has a dedicated worker send.",
    holes: [{ in: ["chromium unpacked"], named: ESCAPED }],
    send({ prompt, body, file }) {
      new Worker(file("sender.js")).postMessage({ url: prompt, body: body() });
    },
  },
];
