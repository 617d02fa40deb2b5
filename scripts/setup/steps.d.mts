/** Runs `work` under a name, with a sign of life every ten seconds. */
export function step<T>(name: string, work: () => T | Promise<T>): Promise<T>;
/** Runs a command quietly; when it fails, its last lines are the error. */
export function runQuietly(
  command: string,
  args: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<void>;
