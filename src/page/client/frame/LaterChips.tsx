import { useLaterComponent } from '../useLaterComponent.ts';
import type { FilterChipsProps } from './FilterChips.tsx';

/** What the filter has chosen; until the script of its chips is there, the room that they take. */
export function LaterChips(props: FilterChipsProps) {
  const Chips = useLaterComponent(async () => (await import('./laterParts.ts')).laterParts.FilterChips);
  return Chips === null ? <div class="chips waited" /> : <Chips {...props} />;
}
