import type { TargetType } from '../../../diagrams/DiagramView.ts';
import type { CodingTarget } from '../../operations/coding.ts';
import { fill } from '../../words/fill.ts';
import { hasWords } from '../frame/hasWords.ts';
import type { SluggedType } from '../records/recordFields.ts';
import { useMayDeclare } from '../records/useMayDeclare.ts';
import { useRecordChoices } from '../records/useRecordChoices.ts';
import { codingWords } from './codingWords.ts';
import { offerOf } from './offerOf.ts';
import type { PickChoice, PickOffer } from './PickField.tsx';
import type { useCodingTargets } from './useCodingTargets.ts';

/** The kinds of new targets, by what stands for each: no slug has it. */
export const newTargets = {
  '+PROPOSAL': 'PROPOSAL',
  '+ASSERTION': 'ASSERTION',
  '+ISSUE': 'ISSUE',
} as const satisfies Readonly<Record<string, SluggedType>>;
export type NewTarget = keyof typeof newTargets;

/** The type in the graph of what is declared. */
export const targetTypes: Readonly<Record<(typeof newTargets)[NewTarget], TargetType>> = {
  ...{ PROPOSAL: 'Proposal', ASSERTION: 'Assertion', ISSUE: 'Issue' },
};

const typesOf: Readonly<Record<TargetType, SluggedType>> = {
  ...{ Proposal: 'PROPOSAL', Assertion: 'ASSERTION', Issue: 'ISSUE' },
};

const OFFERED = 30;
const TARGETS = ['PROPOSAL', 'ASSERTION', 'ISSUE'] as const;

/** Offers targets, each with its question: those that the text's claims are about first; or a new one. */
export function useTargetOffer({
  targets,
  complete,
  ...known
}: ReturnType<typeof useCodingTargets>): (text: string, isOpen: boolean) => PickOffer {
  const mayDeclare = useMayDeclare();
  return (text, isOpen) => {
    // The same one each time: a field offers as long as it is there.
    const found = useRecordChoices(TARGETS, text, isOpen && !complete && text !== '');
    const says = codingWords();
    const fitting = targets.filter((target) => hasWords(inWords(target), text));
    const more = complete
      ? []
      : found.choices.filter(({ slug }) => !fitting.some((one) => one.slug === slug));
    const offered: readonly PickChoice[] = [
      ...fitting.slice(0, OFFERED).map((target) => ({
        ...{ slug: target.slug, name: target.text, type: typesOf[target.__typename] },
        ...{ text: inWords(target), count: null },
      })),
      ...more.map((choice) => ({ ...choice, type: choice.type ?? null })),
    ];
    const made: readonly PickChoice[] = Object.keys(newTargets)
      .filter(isNewTarget)
      .map((slug) => ({
        ...{ slug, name: '', type: null, count: null },
        text: text === '' ? says.newTarget[slug] : fill(says.newTargetNamed[slug], { name: text }),
      }));
    return offerOf({ offered, made, typed: text, mayDeclare, complete }, known, found);
  };
}

export function isNewTarget(slug: string): slug is NewTarget {
  return Object.hasOwn(newTargets, slug);
}

/** `Meet in Geneva · Where should they meet?` */
function inWords({ __typename, text, issue }: CodingTarget): string {
  const says = codingWords();
  if (__typename === 'Issue') return `${text} · ${says.aQuestion}`;
  if (__typename === 'Assertion') return `${text} · ${says.aStatement}`;
  return issue ? `${text} · ${issue.text}` : text;
}
