import { fill } from '../../words/fill.ts';
import { hasWords } from '../frame/hasWords.ts';
import { useMayDeclare } from '../records/useMayDeclare.ts';
import { useRecordChoices } from '../records/useRecordChoices.ts';
import { codingWords } from './codingWords.ts';
import type { FoundName } from './namesAround.ts';
import { offerOf } from './offerOf.ts';
import type { PickChoice, PickOffer } from './PickField.tsx';
import type { useCodingActors } from './useCodingActors.ts';

/** Stands for a new actor: no slug has it. */
export const NEW_ACTOR = '+ACTOR';
const OFFERED = 20;

/** Offers actors: those named around the words first, then all whose names or aliases have what is typed; or a new one. */
export function useHolderOffer(
  { actors, complete, ...known }: ReturnType<typeof useCodingActors>,
  named: readonly FoundName[],
): (text: string, isOpen: boolean) => PickOffer {
  const mayDeclare = useMayDeclare();
  return (text, isOpen) => {
    // The same one each time: a field offers as long as it is there.
    const found = useRecordChoices(['ACTOR'], text, isOpen && !complete && text !== '');
    const near = named.map(({ actor }) => actor);
    const all = [...near, ...actors.filter(({ slug }) => !near.some((one) => one.slug === slug))];
    const fitting = all.filter(({ name, aliases }) => hasWords([name, ...aliases].join(' '), text));
    const more = complete
      ? []
      : found.choices.filter(({ slug }) => !fitting.some((one) => one.slug === slug));
    const says = codingWords();
    const offered: readonly PickChoice[] = [
      ...fitting.slice(0, OFFERED).map(({ slug, name, aliases }) => ({
        ...{ slug, name, type: 'ACTOR' as const, count: null },
        text: aliases.length === 0 ? name : `${name} (${aliases.join(', ')})`,
      })),
      ...more.map((choice) => ({ ...choice, type: 'ACTOR' as const })),
    ];
    const anew: PickChoice = {
      ...{ slug: NEW_ACTOR, name: '', type: null, count: null },
      text: text === '' ? says.newActor : fill(says.newActorNamed, { name: text }),
    };
    return offerOf({ offered, made: [anew], typed: text, mayDeclare, complete }, known, found);
  };
}
