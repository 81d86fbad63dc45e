import {
  type FirstIssuesAnswer,
  firstIssues,
  type NamedRecord,
  type NamedType,
  type RecordsAnswer,
  recordsWith,
} from '../../operations/recordChoices.ts';
import type { Choice } from '../frame/Combobox.tsx';
import { useOperation } from '../useAnswer.ts';
import type { SluggedType } from './recordFields.ts';

/** Something that may be chosen, with its name alone: what is offered may tell more. */
interface NamedChoice extends Choice {
  readonly name: string;
  /** Undefined for a claim. */
  readonly type: SluggedType | undefined;
}

/** What a field offers for what is typed in it. */
export interface RecordChoices {
  readonly choices: readonly NamedChoice[];
  /** How many there are in all; null while that is not known. */
  readonly total: number | null;
  readonly failure: string | null;
  readonly isLate: boolean;
}

/** Things of some types by their words; questions also before anything is typed. */
export function useRecordChoices(to: readonly NamedType[], text: string, isOpen: boolean): RecordChoices {
  const isFirst = text === '' && to.length === 1 && to[0] === 'ISSUE';
  const found = useOperation(recordsWith, isOpen && text !== '' ? { text, in: to } : null);
  const first = useOperation(firstIssues, isOpen && isFirst ? {} : null);
  if (text === '' && !isFirst) return { choices: [], total: 0, failure: null, isLate: false };
  const answered = isFirst ? first : found;
  if (answered.kind === 'failed')
    return { choices: [], total: null, failure: answered.message, isLate: false };
  const answer = answered.kind === 'ready' ? answered.answer : answered.last;
  return {
    ...(answer === null ? { choices: [], total: null } : readAnswer(answer)),
    failure: null,
    isLate: answered.kind === 'loading',
  };
}

function readAnswer(answer: RecordsAnswer | FirstIssuesAnswer): Pick<RecordChoices, 'choices' | 'total'> {
  if ('issues' in answer) {
    const { nodes, totalCount } = answer.issues;
    return { choices: nodes.map(({ slug, text }) => named('ISSUE', slug, text)), total: totalCount };
  }
  const { nodes, totalCount } = answer.search;
  return { choices: nodes.map(choiceOf), total: totalCount };
}

function choiceOf(record: NamedRecord): NamedChoice {
  switch (record.__typename) {
    case 'Actor': {
      const more = [...record.aliases, record.description ?? []].flat();
      const choice = named('ACTOR', record.slug, record.name);
      return more.length === 0 ? choice : { ...choice, text: `${record.name} (${more.join(', ')})` };
    }
    case 'Place':
      return named('PLACE', record.slug, record.name);
    case 'Claim':
      return named(undefined, record.id, record.text);
    case 'Issue':
      return named('ISSUE', record.slug, record.text);
    case 'Proposal':
      return named('PROPOSAL', record.slug, record.text);
    case 'Assertion':
      return named('ASSERTION', record.slug, record.text);
  }
}

function named(type: SluggedType | undefined, slug: string, name: string): NamedChoice {
  return { type, slug, name, text: name, count: null };
}
