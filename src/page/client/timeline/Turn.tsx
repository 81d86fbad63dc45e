import { quoted } from '../../../diagrams/quoted.ts';
import { words as pageWords } from '../words.ts';

interface Props {
  readonly words: readonly string[];
  /** When they were said, in words, where that is known. */
  readonly day?: string | null;
}

/** The words by which something was given up for what follows them; nothing where there are none. */
export function Turn({ words, day = null }: Props) {
  if (words.length === 0) return null;
  return (
    <p class="turn">
      <span aria-hidden="true">→ </span>
      {day !== null && <span>{day}: </span>}
      {quoted(words, pageWords().view)}
    </p>
  );
}
