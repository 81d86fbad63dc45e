import { useEffect } from 'preact/hooks';
import { encoding } from '../../../diagrams/encoding.ts';
import { fill } from '../../words/fill.ts';
import { StanceSample } from '../frame/StanceSample.tsx';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import { preparePrint } from './preparePrint.ts';
import { useViewFacts } from './useViewFacts.ts';

/** What stands above a view on paper and in a frame, and nowhere else: what it shows, what cuts it, and its key. */
export function ViewHead() {
  const { address } = useNavigation();
  const facts = useViewFacts(address);
  const { position, view } = words();
  useEffect(preparePrint, []);
  if (facts === null) return null;
  return (
    <div class="printed head">
      {address.view !== 'reader' && <p class="title">{facts.title}</p>}
      {facts.cut.length > 0 && <p>{fill(view.shown, { cut: facts.cut.join('; ') })}</p>}
      {facts.stances.length > 0 && (
        <ul class="key">
          {facts.stances.map((stance) => (
            <li key={stance} class={stance.toLowerCase()}>
              <StanceSample stance={stance} /> <span class="mark">{encoding[stance].mark}</span>{' '}
              {position.stances[stance]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
