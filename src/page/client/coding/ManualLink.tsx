import { fill } from '../../words/fill.ts';
import { codingWords } from './codingWords.ts';

interface Props {
  /** The heading of the manual, as addresses have it. */
  readonly part: string;
  /** What it explains. */
  readonly about: string;
}

/** Leads to what the coding manual says, in a window of its own: what stands in the form stays. */
export function ManualLink({ part, about }: Props) {
  const name = fill(codingWords().manual, { about });
  return (
    <a
      class="manuallink"
      href={`/manual#${part}`}
      target="_blank"
      rel="noreferrer"
      aria-label={name}
      title={name}
    >
      ?
    </a>
  );
}
