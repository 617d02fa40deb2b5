/** Checks the chain of the record and says the result in a sentence; saves the record as a file. */
import { useSignal } from "@preact/signals";
import { Download, ListChecks } from "lucide-preact";
import type { RecordCheck as Check } from "../../protocol/surface";
import { plural, type Translate } from "../text";
import type { Surroundings } from "../activity/surroundings";
import { saveFile } from "./save-file";

export function RecordCheck({ around: { text, ask } }: { readonly around: Surroundings }) {
  const busy = useSignal(false);
  const check = useSignal<Check | null>(null);
  const failed = useSignal(false);

  async function verify(): Promise<void> {
    busy.value = true;
    failed.value = false;
    check.value = null;
    try {
      check.value = await ask("surface.verify", {});
    } catch {
      // Only an unreachable background rejects.
      failed.value = true;
    }
    busy.value = false;
  }

  async function save(format: "json" | "csv"): Promise<void> {
    failed.value = false;
    try {
      const { fileName, content } = await ask("surface.export", { format });
      saveFile(fileName, content, format === "json" ? "application/json" : "text/csv");
    } catch {
      // Only an unreachable background rejects.
      failed.value = true;
    }
  }

  const result = check.value;
  return (
    <section class="card">
      <h2>{text("watched_record")}</h2>
      <p class="muted">{text("watched_record_about")}</p>
      <div class="actions">
        <button type="button" class="primary" disabled={busy.value} onClick={() => void verify()}>
          <ListChecks size={16} strokeWidth={1.5} aria-hidden="true" />
          {text("watched_verify")}
        </button>
        {(["json", "csv"] as const).map((format) => (
          <button key={format} type="button" onClick={() => void save(format)}>
            <Download size={16} strokeWidth={1.5} aria-hidden="true" />
            {text(`watched_export_${format}`)}
          </button>
        ))}
      </div>
      <div role="status">
        {busy.value && <p class="muted">{text("watched_verifying")}</p>}
        {failed.value && <p class="alert">{text("watched_failed")}</p>}
        {result && <p class={result.intact ? "good" : "alert"}>{checkSentence(text, result)}</p>}
        {result && result.trimmed > 0 && (
          <p class="muted">{text("watched_trimmed", { count: result.trimmed })}</p>
        )}
      </div>
    </section>
  );
}

/** "214 entries, none missing or changed." or where the chain breaks. */
export function checkSentence(text: Translate, check: Check): string {
  if (check.intact) return plural(text, "watched_intact", check.entries);
  if (check.brokenAt === null) return text("watched_no_record");
  return text("watched_broken", { position: check.brokenAt, count: check.entries });
}
