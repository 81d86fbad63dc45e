/** For or against; null for stances that are on neither side. */
export function sideOf(stance: string): 'for' | 'against' | null {
  return SIDES[stance] ?? null;
}

const SIDES: Readonly<Record<string, 'for' | 'against'>> = {
  PROPOSES: 'for',
  SUPPORTS: 'for',
  SCEPTICAL: 'against',
  OBJECTS: 'against',
};
