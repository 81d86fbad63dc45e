import type { ComponentChildren } from 'preact';
import { HEDGED_MARK, MIXED_MARK, REPORTED_MARK } from '../../../diagrams/encoding.ts';
import { formatAddress } from '../../Address.ts';
import { qualityExamples } from '../../operations/howToRead.ts';
import { useOperation } from '../useAnswer.ts';
import { words } from '../words.ts';
import { Example } from './Example.tsx';

/** What stands beside a stance: voice, hedge, who reports it, both sides, what is past, and where nobody is named. */
export function QualityMeanings() {
  const answered = useOperation(qualityExamples, {});
  const known = answered.kind === 'ready' ? answered.answer : null;
  const text = words().about.qualities;
  const [past] = known?.supersessions.nodes ?? [];
  const nobodys = known?.proposals.nodes.find(({ unattributed }) => unattributed);
  return (
    <dl class="meanings">
      <Meaning sign={HEDGED_MARK} name={text.hedged.name} meaning={text.hedged.meaning}>
        {known && <Example claim={known.hedged.nodes[0] ?? null} />}
      </Meaning>
      <Meaning sign={REPORTED_MARK} name={text.reported.name} meaning={text.reported.meaning}>
        {known && <Example claim={known.reported.nodes[0]?.claims.nodes[0] ?? null} />}
      </Meaning>
      <Meaning sign={MIXED_MARK} name={text.mixed.name} meaning={text.mixed.meaning}>
        {known && <Example claim={known.mixed.nodes[0]?.claims.nodes[0] ?? null} />}
      </Meaning>
      <Meaning name={<s>{text.former.name}</s>} meaning={text.former.meaning}>
        {known && <Example claim={past ? { ...past.claim, evidence: past.evidence } : null} />}
      </Meaning>
      <Meaning name={<i>{text.unnamed.name}</i>} meaning={text.unnamed.meaning} />
      <Meaning name={text.nobody.name} meaning={text.nobody.meaning}>
        {nobodys && (
          <p class="example">
            <a href={formatAddress({ view: 'proposal', slug: nobodys.slug })}>{nobodys.text}</a>
          </p>
        )}
      </Meaning>
      {(['QUOTE', 'PARAPHRASE', 'NARRATION'] as const).map((voice) => (
        <Meaning key={voice} name={text[voice].name} meaning={text[voice].meaning}>
          {known && <Example claim={known[voice].nodes[0] ?? null} />}
        </Meaning>
      ))}
    </dl>
  );
}

interface MeaningProps {
  readonly sign?: string;
  readonly name: ComponentChildren;
  readonly meaning: string;
  readonly children?: ComponentChildren;
}

function Meaning({ sign, name, meaning, children }: MeaningProps) {
  return (
    <div>
      <dt>
        {sign !== undefined && (
          <span class="mark" aria-hidden="true">
            {sign}{' '}
          </span>
        )}
        {name}
      </dt>
      <dd>
        <p>{meaning}</p>
        {children}
      </dd>
    </div>
  );
}
