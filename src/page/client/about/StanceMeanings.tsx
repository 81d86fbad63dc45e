import { encoding, stances } from '../../../diagrams/encoding.ts';
import { stanceExamples } from '../../operations/howToRead.ts';
import { StanceSample } from '../frame/StanceSample.tsx';
import { useOperation } from '../useAnswer.ts';
import { words } from '../words.ts';
import { Example } from './Example.tsx';

/** Each stance with its line, its sign, what it means, and a claim of this graph that takes it. */
export function StanceMeanings() {
  const answered = useOperation(stanceExamples, {});
  const text = words().about;
  return (
    <dl class="meanings">
      {stances.map((stance) => (
        <div key={stance} class={stance.toLowerCase()}>
          <dt>
            <StanceSample stance={stance} />{' '}
            <span class="mark" aria-hidden="true">
              {encoding[stance].mark}
            </span>{' '}
            {words().position.stances[stance]}
          </dt>
          <dd>
            <p>{text.stances[stance]}</p>
            {answered.kind === 'ready' && <Example claim={answered.answer[stance].nodes[0] ?? null} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
