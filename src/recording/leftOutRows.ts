import type { LeaveOut } from '../commands/Command.ts';
import type { Span } from '../evidence/Span.ts';
import { spanOrder } from '../positions/claimOrder.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';

/** The rows of what somebody leaves out of a text, a stretch each; none where it is taken back. */
export function leftOutRows(leaving: LeaveOut): readonly Row[] {
  const { document, coder, words, reason, everywhere } = leaving;
  if (reason === null) return [];
  return words.map(({ start, end, exact }, i) => {
    const id = leftOutIds(leaving)[i] ?? '';
    return {
      type: 'LeftOut',
      id,
      fields: {
        order: leftOutOrder(document, { start, end }, id),
        ...{ start, end, exact, reason, everywhere },
        recordedBy: coder,
      },
      edges: { document: idOf('Document', document) },
      words: '',
    };
  });
}

/** The ids of what somebody leaves out, a stretch each: the same words that the same person leaves out again are one. */
export function leftOutIds({ document, coder, words }: LeaveOut): readonly string[] {
  return words.map(({ start, end }) => idOf('LeftOut', document, start, end, coder));
}

/** The order of what is left out: as it stands in its text. */
export function leftOutOrder(document: string, { start, end }: Pick<Span, 'start' | 'end'>, id: string) {
  return `${spanOrder(document, start, end)} ${id}`;
}
