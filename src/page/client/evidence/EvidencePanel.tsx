import { Loading } from '../frame/states.tsx';
import { useLaterComponent } from '../useLaterComponent.ts';
import { words } from '../words.ts';

interface Props {
  /** The id of the position whose words are shown, or null. */
  readonly position: string | null;
  /** The address without it. */
  readonly closing: string;
}

/**
 * The words behind one line: each claim that a position rests on, in its context. Their script comes once the drawing
 * stands there.
 */
export function EvidencePanel({ position, closing }: Props) {
  const Opened = useLaterComponent(async () => (await import('./OpenedPosition.tsx')).OpenedPosition);
  return (
    <aside class={position === null ? 'panel idle' : 'panel'} aria-label={words().panel.label}>
      {position === null ? (
        <div class="inside">
          <h2>{words().panel.heading}</h2>
          <p>{words().panel.choose}</p>
          <p>{words().panel.keyboard}</p>
        </div>
      ) : (
        <div class="inside">
          {Opened === null ? <Loading /> : <Opened key={position} position={position} closing={closing} />}
        </div>
      )}
    </aside>
  );
}
