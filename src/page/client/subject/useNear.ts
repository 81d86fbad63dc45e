import { type FindAnswer, type Found, findCall } from '../../operations/find.ts';
import { type Answered, useAnswer } from '../useAnswer.ts';
import { searchesNear } from './searchesNear.ts';

/** As many as are offered. */
const NEAR = 8;

/** What is called like a slug that nothing has, of some types: at most eight; none while it is asked. */
export function useNear(slug: string, types: readonly Found['__typename'][]): readonly Found[] {
  const namedIn = (answered: Answered<FindAnswer>) =>
    answered.kind === 'ready' ? types.flatMap((type) => answered.answer[type]?.nodes ?? []) : [];
  const [all, some] = searchesNear(slug);
  const exact = useAnswer<FindAnswer>(all === null ? null : findCall({ words: all, first: NEAR }));
  const isEmpty = exact.kind === 'ready' && namedIn(exact).length === 0;
  const wide = useAnswer<FindAnswer>(
    isEmpty && some !== null ? findCall({ words: some, first: NEAR }) : null,
  );
  return namedIn(isEmpty ? wide : exact).slice(0, NEAR);
}
