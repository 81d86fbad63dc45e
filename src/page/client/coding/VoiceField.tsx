import { fill } from '../../words/fill.ts';
import { FaultLines } from '../records/FaultLines.tsx';
import { words } from '../words.ts';
import type { Refusal } from '../writing/Refusal.ts';
import { type ClaimDraft, tenses, type Voice, voices } from './ClaimDraft.ts';
import { codingWords } from './codingWords.ts';
import { ManualLink } from './ManualLink.tsx';

interface Props {
  readonly draft: ClaimDraft;
  /** What the quotation marks tell. */
  readonly found: Voice;
  readonly id: string;
  readonly faults: readonly Refusal[];
  readonly onChange: (changes: Partial<ClaimDraft>) => void;
}

/** How the text gives the claim: voice, hedge and tense. */
export function VoiceField({ draft, found, id, faults, onChange }: Props) {
  const says = codingWords();
  const inWords = words().claim.voices;
  return (
    <fieldset class={faults.length > 0 ? 'field wrong' : 'field'}>
      <legend>
        {says.how} <ManualLink part="voice-hedges-questions" about={says.how} />
      </legend>
      <label for={`${id}-voice`}>{says.voice} (v)</label>
      <select
        id={`${id}-voice`}
        value={draft.voice ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ voice: voices.find((voice) => voice === value) ?? null })
        }
      >
        <option value="">{fill(says.voiceFound, { voice: inWords[found] })}</option>
        {voices.map((voice) => (
          <option key={voice} value={voice}>
            {inWords[voice]}
          </option>
        ))}
      </select>
      <label class="flag">
        <input
          type="checkbox"
          checked={draft.hedged}
          onChange={(event) => onChange({ hedged: event.currentTarget.checked })}
        />
        {says.hedged} (h)
      </label>
      <label for={`${id}-tense`}>{says.tense} (f)</label>
      <select
        id={`${id}-tense`}
        value={draft.tense}
        onChange={({ currentTarget: { value } }) =>
          onChange({ tense: tenses.find((tense) => tense === value) ?? 'CURRENT' })
        }
      >
        {tenses.map((tense) => (
          <option key={tense} value={tense}>
            {says.tenses[tense]}
          </option>
        ))}
      </select>
      <FaultLines faults={faults} />
    </fieldset>
  );
}
