import type { Filter } from '../../Address.ts';
import { documentText } from '../../chosenNames.ts';
import {
  type ActorsAnswer,
  type BusiestActorsAnswer,
  type BusiestIssuesAnswer,
  busiestActorsCall,
  busiestIssuesCall,
  countedActors,
  type DocumentsAnswer,
  documentsWith,
  type IssuesAnswer,
  issuesWith,
  OFFERED,
} from '../../operations/choices.ts';
import { type Answered, useAnswer, useOperation } from '../useAnswer.ts';
import { actorChoices } from './actorChoices.ts';
import type { Choice } from './Combobox.tsx';
import { hasWords } from './hasWords.ts';

/** What a field of the filter offers. */
export interface Offered {
  readonly choices: readonly Choice[];
  /** How many there are in all; null while that is not known. */
  readonly total: number | null;
  /** Why there is none. */
  readonly failure: string | null;
  /** Whether they are those of what was asked before: what is asked for now is not answered yet. */
  readonly isLate: boolean;
}

/** What is asked for. */
interface Asked {
  readonly filter: Filter;
  /** What is typed; empty for what comes before that. */
  readonly text: string;
  /** Whether anybody looks: nothing is asked before. */
  readonly isOpen: boolean;
}

/** Actors: the busiest among what the rest of the filter leaves, or by their names. Who has no position is not offered. */
export function useActorChoices({ filter, text, isOpen }: Asked): Offered {
  const busiest = useAnswer<BusiestActorsAnswer>(isOpen && text === '' ? busiestActorsCall(filter) : null);
  const named = useOperation(countedActors, isOpen && text !== '' ? { text, former: filter.former } : null);
  if (text === '')
    return offered(busiest, ({ stanceCounts }) => ({
      choices: stanceCounts.columns.flatMap(({ slug, name, total }) =>
        slug === null ? [] : [{ slug, text: name ?? slug, count: total.positions }],
      ),
      total: stanceCounts.totalColumns,
    }));
  return offered(named, ({ actors }: ActorsAnswer) => {
    const choices = actorChoices(actors.nodes);
    const isWhole = actors.totalCount === actors.nodes.length;
    return { choices, total: isWhole ? choices.length : actors.totalCount };
  });
}

/** Questions: the busiest among what the rest of the filter leaves; by their words where these are not all. */
export function useIssueChoices({ filter, text, isOpen }: Asked): Offered {
  const busiest = useAnswer<BusiestIssuesAnswer>(isOpen ? busiestIssuesCall(filter) : null);
  const counts = busiest.kind === 'ready' ? busiest.answer.stanceCounts : null;
  const isWhole = counts !== null && counts.totalRows <= counts.rows.length;
  const found = useOperation(issuesWith, isOpen && text !== '' && counts && !isWhole ? { text } : null);
  if (text !== '' && counts !== null && !isWhole)
    return offered(found, ({ search }: IssuesAnswer) => ({
      choices: search.nodes.map((issue) => ({ ...issue, count: null })),
      total: search.totalCount,
    }));
  return offered(busiest, ({ stanceCounts }) => {
    const choices = stanceCounts.rows.flatMap((row): Choice[] =>
      row.slug === null || !hasWords(row.text ?? '', text)
        ? []
        : [{ slug: row.slug, text: row.text ?? row.slug, count: row.total.positions }],
    );
    return { choices: choices.slice(0, OFFERED), total: choices.length };
  });
}

/** Documents, by words of their titles and texts. Those with nothing coded in them are not offered. */
export function useDocumentChoices({ text, isOpen }: Asked): Offered {
  const found = useOperation(documentsWith, isOpen ? { text: text === '' ? null : text } : null);
  return offered(found, ({ documents }: DocumentsAnswer) => ({
    choices: documents.nodes
      .map((document) => ({
        slug: document.slug,
        text: documentText(document.slug, document),
        count: document.claims.totalCount,
      }))
      .filter(({ count }) => count > 0),
    total: documents.totalCount,
  }));
}

/** While what is typed is asked for, what was offered before stays. */
function offered<Answer>(
  answered: Answered<Answer>,
  read: (answer: Answer) => Pick<Offered, 'choices' | 'total'>,
): Offered {
  if (answered.kind === 'failed')
    return { choices: [], total: null, failure: answered.message, isLate: false };
  const isLate = answered.kind === 'loading';
  const answer = answered.kind === 'ready' ? answered.answer : answered.last;
  return { ...(answer === null ? { choices: [], total: null } : read(answer)), failure: null, isLate };
}
