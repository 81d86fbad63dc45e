/** The key by which changes are listed: that of their numbers. @param seq of one */
export function changeOrder(seq: number): string {
  return String(seq).padStart(16, '0');
}
