/** The ways by which people give a page files: chosen, dropped on it, pasted. */
import { byId } from "./element";

/** `#upload-files` is the page's own control; an editor gets neither a drop nor a paste that has files. */
export function onFiles(take: (files: readonly File[]) => void): void {
  const input = byId("upload-files", HTMLInputElement);
  input.addEventListener("change", () => {
    take([...(input.files ?? [])]);
    input.value = "";
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  const given = (event: Event, transfer: DataTransfer | null) => {
    const files = [...(transfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    take(files);
  };
  document.addEventListener("drop", (event) => given(event, event.dataTransfer), true);
  document.addEventListener("paste", (event) => given(event, event.clipboardData), true);
}
