/** Offers a text as a download under a name. */
export function saveFile(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // After the click the browser holds the blob itself.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
