/** The order of changes of mind: as the later claims, then by the earlier one. */
export function supersessionOrder(laterOrder: string, earlier: string): string {
  return `${laterOrder} ${earlier}`;
}
