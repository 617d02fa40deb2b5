/** The lab page of the ChatGPT look-alike, with what its snippets share. */
import type { Page } from "@playwright/test";

export const LAB = "https://chatgpt.com/lab";

export async function openLab(page: Page): Promise<void> {
  await page.goto(LAB);
  await page.locator("#ways button").first().waitFor();
  // Defined after the guard, as any page's code is.
  await page.evaluate(() => {
    window.bodyOf = (text) =>
      JSON.stringify({
        messages: [{ author: { role: "user" }, content: { content_type: "text", parts: [text] } }],
      });
    window.target = "/backend-api/f/conversation";
  });
}

declare global {
  interface Window {
    bodyOf: (text: string) => string;
    target: string;
  }
}
