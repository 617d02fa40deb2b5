/** What a test calls in the page: sends by one of the rows. */
import { ROWS } from "./index";
import type { Sent } from "./row";

declare global {
  interface Window {
    sendByRow(row: number, text: string): Promise<Sent>;
  }
}

const CONVERSATION = "/backend-api/f/conversation";

window.sendByRow = async (number, text) => {
  const row = ROWS[number];
  if (!row) throw new Error("no such row");
  return row.send(text, `${row.to ?? CONVERSATION}?bench&row=${number}`);
};
