import { formatAddress } from '../../Address.ts';
import type { Subject } from '../../pages.ts';
import type { GridPlace } from './gridStep.ts';

interface Props {
  readonly view: Subject;
  readonly slug: string;
  readonly text: string;
  /** Where it stands in a grid, whose keys lead to it: Tab does not stop there. */
  readonly place?: GridPlace;
}

/** A heading that leads to the page of what it names. */
export function HeadingLink({ view, slug, text, place }: Props) {
  return (
    <a
      class="subject"
      dir="auto"
      href={formatAddress({ view, slug })}
      data-row={place?.row}
      data-column={place?.column}
      tabIndex={place === undefined ? undefined : -1}
    >
      {text}
    </a>
  );
}
