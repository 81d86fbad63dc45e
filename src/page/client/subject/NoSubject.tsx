import type { Subject } from '../../Address.ts';
import { type FindAnswer, type Found, findCall } from '../../operations/find.ts';
import { fill } from '../../words/fill.ts';
import { linksOfFound } from '../frame/linksOfFound.ts';
import { type Answered, useAnswer } from '../useAnswer.ts';
import { words } from '../words.ts';
import { searchesNear } from './searchesNear.ts';

/** What has a name of its own; documents, claims and passages have only words. */
const NAMED = ['Actor', 'Place', 'Issue', 'Proposal', 'Assertion'] as const;

/** As many as are offered. */
const NEAR = 8;

function namedIn(answered: Answered<FindAnswer>): readonly Found[] {
  return answered.kind === 'ready' ? NAMED.flatMap((type) => answered.answer[type]?.nodes ?? []) : [];
}

/** That nothing has a slug, and what is called alike. */
export function NoSubject({ view, slug }: { readonly view: Subject; readonly slug: string }) {
  const [all, some] = searchesNear(slug);
  const exact = useAnswer<FindAnswer>(all === null ? null : findCall({ words: all, first: NEAR }));
  const isEmpty = exact.kind === 'ready' && namedIn(exact).length === 0;
  const wide = useAnswer<FindAnswer>(
    isEmpty && some !== null ? findCall({ words: some, first: NEAR }) : null,
  );
  const near = namedIn(isEmpty ? wide : exact).flatMap(linksOfFound);
  const { none, noneText, near: heading } = words().subject;
  return (
    <div class="state">
      <h1>{none[view]}</h1>
      <p>{fill(noneText, { slug })}</p>
      {near.length > 0 && (
        <>
          <h2>{heading}</h2>
          <ul>
            {near.slice(0, NEAR).map((link) => (
              <li key={link.href}>
                <span class="what">{words().search.kinds[link.kind]}</span>{' '}
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
