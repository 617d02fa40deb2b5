/** Says which site packs of the policy hold and which were refused: each once, not with every poll. */
import type { JudgedPacks } from "../policy/site-packs";
import type { MetaStore } from "../storage/meta";
import { keyPaths } from "./key-paths";

export interface PackReport {
  /** Never rejects: what cannot be remembered is said again. */
  follow(judged: JudgedPacks): Promise<void>;
}

const TOLD = "site-packs told";

/** `report` is given the site's id, what became of the pack, and fields by name; nothing that stands in them. */
export function createPackReport(deps: {
  readonly meta: MetaStore;
  readonly report: (detail: string) => void;
}): PackReport {
  let queue: Promise<void> = Promise.resolve();

  async function tell(lines: readonly string[]): Promise<void> {
    const told = ((await deps.meta.get(TOLD)) as string[] | undefined) ?? [];
    for (const line of lines) if (!told.includes(line)) deps.report(line);
    if (told.join("\n") !== lines.join("\n")) await deps.meta.set(TOLD, [...lines]);
  }

  return {
    follow({ packs, refused }) {
      const lines = [
        ...packs.map(({ id, version }) => `${id}:${version}:applied`),
        ...refused.map(({ at, id, problems }) => `${id ?? at}:refused:${keyPaths(problems)}`),
      ].map((line) => line.slice(0, 200));
      queue = queue.then(() => tell(lines)).catch(() => undefined);
      return queue;
    },
  };
}
