/**
 * What has the focus once some of a list are gone: the first behind the last of them that stays, or the last before it; null
 * where nothing stays.
 */
export function nextOf(list: readonly string[], gone: readonly string[]): string | null {
  const last = list.findLastIndex((one) => gone.includes(one));
  const stays = (one: string) => !gone.includes(one);
  return list.slice(last + 1).find(stays) ?? list.slice(0, last + 1).findLast(stays) ?? null;
}
