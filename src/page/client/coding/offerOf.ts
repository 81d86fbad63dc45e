import { recordsWords } from '../records/recordsWords.ts';
import type { RecordChoices } from '../records/useRecordChoices.ts';
import { withNew } from '../records/withNew.ts';
import { words } from '../words.ts';
import type { Known } from './Known.ts';
import type { PickChoice, PickOffer } from './PickField.tsx';

/** Stands for asking again for what could not be loaded: no slug has it. */
export const AGAIN = '+AGAIN';

interface Offering {
  /** Of what is known, and found by asking. */
  readonly offered: readonly PickChoice[];
  /** What may be made anew. */
  readonly made: readonly PickChoice[];
  readonly typed: string;
  readonly mayDeclare: boolean;
  /** Whether nothing has to be asked for. */
  readonly complete: boolean;
}

/** What a field offers; something new only where it is known what is there, and where the key may make it. */
export function offerOf(
  { offered, made, typed, mayDeclare, complete }: Offering,
  known: Known,
  found: Pick<RecordChoices, 'failure' | 'isLate'>,
): PickOffer {
  const says = recordsWords();
  const isLate = known.isLoading || (!complete && found.isLate);
  if (known.retry !== null || (!complete && found.failure !== null)) {
    const again = { slug: AGAIN, name: '', type: null, count: null, text: says.loadAgain };
    return { choices: [...offered, ...(known.retry === null ? [] : [again])], isLate, note: says.notLoaded };
  }
  return {
    choices: withNew(offered, mayDeclare && !isLate ? made : [], typed),
    isLate,
    note: isLate ? words().page.loading : mayDeclare ? '' : says.takesCode,
  };
}
