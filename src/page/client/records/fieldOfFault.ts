/** The field that a fault is about: `partOf` of `input.actors.0.partOf.1`; null where it is about the whole. */
export function fieldOfFault(path: string): string | null {
  return /^input\.\w+\.\d+\.(\w+)/.exec(path)?.[1] ?? null;
}
