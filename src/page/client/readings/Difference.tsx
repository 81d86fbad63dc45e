import { stanceLabel } from '../../../diagrams/describePosition.ts';
import { encoding } from '../../../diagrams/encoding.ts';
import type { ReadingNode } from '../../operations/readings.ts';
import type { PairDifference } from '../../readings/differencesOf.ts';
import { Fact } from '../frame/Fact.tsx';
import { Quoted } from '../Quoted.tsx';
import { words } from '../words.ts';
import { readingsWords } from './readingsWords.ts';

interface Props {
  readonly difference: PairDifference;
  readonly coders: readonly [string, string];
  /** Where the words stand in the text. */
  readonly place: string;
  /** Where a claim stands in the text, by its id. */
  readonly claimAt: (claim: string) => string;
}

/** Words that two people read differently, and what each read in them, beside each other. */
export function Difference({ difference, coders, place, claimAt }: Props) {
  const { exact, first, second, fields } = difference;
  const [one, other] = coders;
  return (
    <li class="difference">
      <blockquote>
        <a href={place}>
          <Quoted>{exact}</Quoted>
        </a>
      </blockquote>
      <div class="sidebyside">
        <Reading coder={one} reading={first} fields={fields} claimAt={claimAt} />
        <Reading coder={other} reading={second} fields={fields} claimAt={claimAt} />
      </div>
    </li>
  );
}

interface ReadingProps extends Pick<Props, 'claimAt'> {
  readonly coder: string;
  readonly reading: ReadingNode | null;
  readonly fields: PairDifference['fields'];
}

function Reading({ coder, reading, fields, claimAt }: ReadingProps) {
  const text = readingsWords();
  if (reading === null)
    return (
      <div class="oneread">
        <h3>
          <bdi>{coder}</bdi>
        </h3>
        <p class="hint">{text.nothing}</p>
      </div>
    );
  const { stance } = reading;
  const values = {
    holder: <bdi>{reading.holderName}</bdi>,
    stance:
      stance === null ? (
        text.noStance
      ) : (
        <span class={stance.toLowerCase()}>
          <span class="sign" aria-hidden="true">
            {encoding[stance].mark}
          </span>{' '}
          {stanceLabel(stance, 'Proposal', words().position)}
        </span>
      ),
    target: <bdi>{reading.targetText}</bdi>,
  };
  return (
    <div class="oneread">
      <h3>
        <bdi>{coder}</bdi>
      </h3>
      <dl>
        {(['holder', 'stance', 'target'] as const).map((field) => (
          <Fact key={field} name={text.fields[field]}>
            {fields.includes(field) ? (
              <strong>
                <span aria-hidden="true">≠ </span>
                {values[field]} <span class="unseen">({text.differs})</span>
              </strong>
            ) : (
              values[field]
            )}
          </Fact>
        ))}
      </dl>
      <p>
        <a href={claimAt(reading.claim)}>{text.claim}</a>
      </p>
    </div>
  );
}
