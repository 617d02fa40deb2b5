/** Name of what was thrown. Messages may quote their input, so they go no further. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.name : `thrown ${typeof error}`;
}
