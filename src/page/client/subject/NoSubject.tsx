import type { Subject } from '../../Address.ts';
import { type Found, find } from '../../operations/find.ts';
import { fill } from '../../words/fill.ts';
import { linksOfFound } from '../frame/linksOfFound.ts';
import { useOperation } from '../useAnswer.ts';
import { words } from '../words.ts';
import { searchesNear } from './searchesNear.ts';

/** What has a name of its own; documents, claims and passages have only words. */
const NAMED: ReadonlySet<string> = new Set(['Actor', 'Place', 'Issue', 'Proposal', 'Assertion']);

function isNamed({ __typename }: Found): boolean {
  return NAMED.has(__typename);
}

/** That nothing has a slug, and what is called alike. */
export function NoSubject({ view, slug }: { readonly view: Subject; readonly slug: string }) {
  const [all, some] = searchesNear(slug);
  const exact = useOperation(find, all === null ? null : { words: all });
  const isEmpty = exact.kind === 'ready' && !exact.answer.search.nodes.some(isNamed);
  const wide = useOperation(find, isEmpty && some !== null ? { words: some } : null);
  const answered = isEmpty ? wide : exact;
  const found = answered.kind === 'ready' ? answered.answer.search.nodes : [];
  const near = found.filter(isNamed).flatMap(linksOfFound);
  const { none, noneText, near: heading } = words().subject;
  return (
    <div class="state">
      <h1>{none[view]}</h1>
      <p>{fill(noneText, { slug })}</p>
      {near.length > 0 && (
        <>
          <h2>{heading}</h2>
          <ul>
            {near.slice(0, 8).map((link) => (
              <li key={link.href}>
                <span class="what">{link.what}</span> <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
