import type { Found } from '../../operations/find.ts';
import { useNear } from '../subject/useNear.ts';
import { words } from '../words.ts';

/** As many as stand in a line. */
const OFFERED = 3;

interface Props {
  readonly slug: string;
  /** That there is no such thing. */
  readonly sentence: string;
  /** What it was to be. */
  readonly types: readonly Found['__typename'][];
  /** Where another slug in its place leads. */
  readonly hrefWith: (other: string) => string;
}

/** What an address names and the graph does not have, with what is called alike in its place. */
export function UnknownName({ slug, sentence, types, hrefWith }: Props) {
  const near = useNear(slug, types)
    .flatMap(named)
    .filter((one) => one.slug !== slug);
  return (
    <p class="notice" role="alert">
      {sentence}
      {near.length > 0 && ` ${words().nothing.near}`}
      {near.slice(0, OFFERED).map((one, index) => (
        <span key={one.slug}>
          {index > 0 && ' ·'}{' '}
          <a href={hrefWith(one.slug)}>
            <bdi>{one.text}</bdi>
          </a>
        </span>
      ))}
    </p>
  );
}

function named(found: Found): { readonly slug: string; readonly text: string }[] {
  if (!('slug' in found)) return [];
  const text = 'name' in found ? found.name : 'text' in found ? found.text : found.title;
  return [{ slug: found.slug, text: text ?? found.slug }];
}
