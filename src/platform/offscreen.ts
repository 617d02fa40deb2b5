/** Chromium's hidden document for the model; Firefox has none and hosts the model in its background page. */

let opening: Promise<void> | null = null;

/** Opens the document unless it is open; concurrent calls share one opening. */
export async function openOffscreen(path: string): Promise<void> {
  const contexts = await chrome.runtime.getContexts({
    contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  if (contexts.length > 0) return;
  opening ??= chrome.offscreen
    .createDocument({
      url: path,
      reasons: [chrome.offscreen.Reason.WORKERS],
      justification: "Runs the detection model in a worker, on this device.",
    })
    .finally(() => {
      opening = null;
    });
  await opening;
}
