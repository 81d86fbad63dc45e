import { linksOfFound } from '../../linksOfFound.ts';
import type { Subject } from '../../pages.ts';
import { fill } from '../../words/fill.ts';
import { words } from '../words.ts';
import { useNear } from './useNear.ts';

/** What has a name of its own; documents, claims and passages have only words. */
const NAMED = ['Actor', 'Place', 'Issue', 'Proposal', 'Assertion'] as const;

/** That nothing has a slug, and what is called alike. */
export function NoSubject({ view, slug }: { readonly view: Subject; readonly slug: string }) {
  const near = useNear(slug, NAMED).flatMap((found) => linksOfFound(found, words()));
  const { none, noneText, near: heading } = words().subject;
  return (
    <div class="state">
      <h1>{none[view]}</h1>
      <p>{fill(noneText, { slug })}</p>
      {near.length > 0 && (
        <>
          <h2>{heading}</h2>
          <ul>
            {near.map((link) => (
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
