import type { DraftNode } from '../../operations/drafts.ts';
import { plural } from '../../words/plural.ts';
import { language } from '../words.ts';
import { reviewWords } from './reviewWords.ts';

interface Props {
  readonly shown: readonly DraftNode[];
  readonly selected: ReadonlySet<string>;
  readonly mayAccept: (draft: DraftNode) => boolean;
  readonly accept: (drafts: readonly DraftNode[]) => void;
}

/** As many as one mutation decides on. */
const MOST = 500;

/** Accepts the drafts that are selected, or all that are shown, by one mutation; those that cannot be are counted. */
export function SeveralDrafts({ shown, selected, mayAccept, accept }: Props) {
  const text = reviewWords();
  const all = shown.filter(mayAccept);
  const rest = shown.length - all.length;
  const acceptable = all.slice(0, MOST);
  const chosen = all.filter(({ claim }) => selected.has(claim.id)).slice(0, MOST);
  if (acceptable.length < 2) return null;
  return (
    <fieldset class="several">
      <legend class="unseen">{text.several}</legend>
      {chosen.length > 0 ? (
        <button type="button" onClick={() => accept(chosen)}>
          {plural(language(), text.acceptSelected, chosen.length)}
        </button>
      ) : (
        <button type="button" onClick={() => accept(acceptable)}>
          {plural(language(), text.acceptShown, acceptable.length)}
        </button>
      )}
      {rest > 0 && <span class="hint">{plural(language(), text.leftOut, rest)}</span>}
    </fieldset>
  );
}
