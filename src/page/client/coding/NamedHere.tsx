import type { ClaimDraft } from './ClaimDraft.ts';
import { codingWords } from './codingWords.ts';
import type { FoundName } from './namesAround.ts';

interface Props {
  readonly named: readonly FoundName[];
  readonly draft: ClaimDraft;
  readonly onTake: (found: FoundName) => void;
}

/** Whom the text names around the words, with the words that do: a button each, and a digit. */
export function NamedHere({ named, draft, onTake }: Props) {
  if (named.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field of a form
    <div class="namedhere" role="group" aria-label={codingWords().namedHere}>
      {named.map((found, index) => (
        <button
          key={found.actor.slug}
          type="button"
          aria-pressed={draft.holder?.slug === found.actor.slug}
          aria-keyshortcuts={String(index + 1)}
          title={found.words.exact}
          onClick={() => onTake(found)}
        >
          <small aria-hidden="true">{index + 1}</small> <bdi>{found.actor.name}</bdi>
        </button>
      ))}
    </div>
  );
}
