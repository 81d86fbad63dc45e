/** Whether one list of a filter has this slug and nothing else. */
export function isOnly(chosen: readonly string[], slug: string): boolean {
  return chosen.length === 1 && chosen[0] === slug;
}
