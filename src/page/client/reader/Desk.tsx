import type { DeskProps } from '../coding/DeskProps.ts';
import { currentKey } from '../key.ts';
import { useLaterComponent } from '../useLaterComponent.ts';

/** What codes the text, for whoever has a key; without one nothing of it is loaded. */
export function Desk(props: DeskProps) {
  return currentKey() === null ? null : <LaterDesk {...props} />;
}

function LaterDesk(props: DeskProps) {
  const CodingDesk = useLaterComponent(async () => (await import('../workParts.ts')).workParts.CodingDesk);
  return CodingDesk === null ? null : <CodingDesk {...props} />;
}
