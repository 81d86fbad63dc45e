import { plural } from '../../words/plural.ts';
import { Failure } from '../frame/states.tsx';
import { language, words } from '../words.ts';
import type { Paged } from './usePaged.ts';

/** Behind a list: how many more there are, which asks for the next of them. */
export function More({ list }: { readonly list: Paged<unknown> }) {
  if (list.failed !== null) return <Failure message={list.failed} retry={list.more} />;
  if (list.rest <= 0) return null;
  return (
    <button type="button" onClick={list.more}>
      {plural(language(), words().subject.more, list.rest)}
    </button>
  );
}
