/** The key in what somebody pasted, which may be the address that came with it; null where there is none. */
export function keyIn(pasted: string): string | null {
  return /(?:^|#key=)(demarche_[A-Za-z0-9_-]{43})$/.exec(pasted.trim())?.[1] ?? null;
}
