import { useEffect, useRef, useState } from 'preact/hooks';
import type { DiagramTarget } from '../../../diagrams/DiagramView.ts';
import { countHolders, firstHolders } from '../../strips/firstHolders.ts';
import type { Said } from '../../strips/stripsOf.ts';
import { plural } from '../../words/plural.ts';
import { language, words } from '../words.ts';
import { HolderChip } from './HolderChip.tsx';
import { SaidWords } from './SaidWords.tsx';

/** Actors that stand in a cell before the others are asked for. */
const FIRST = 6;

interface Props {
  readonly said: readonly Said[];
  readonly target: DiagramTarget;
  readonly row: number;
  readonly column: number;
  readonly entry: string | null;
}

/** Everybody who takes a stance in one column on a target, each with the words. */
export function StripCell({ said, target, row, column, entry }: Props) {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = open ? said : firstHolders(said, FIRST);
  const rest = countHolders(said) - countHolders(shown);
  // The button is gone then: the focus goes on to the first of those that it brought.
  useEffect(() => {
    if (open) list.current?.querySelectorAll<HTMLElement>('.holder')[FIRST]?.focus();
  }, [open]);
  const stop = `more ${target.slug} ${column}`;
  return (
    <ul class="saidlist" ref={list}>
      {shown.map((one) => {
        const wordsId = `words-${one.holders[0]?.position.id}`;
        return (
          <li key={wordsId}>
            <span class="holders">
              {one.holders.map((holder) => (
                <HolderChip
                  key={holder.position.id}
                  holder={holder}
                  target={target}
                  wordsId={wordsId}
                  row={row}
                  column={column}
                  isEntry={entry === holder.position.id}
                />
              ))}
            </span>
            <SaidWords said={one} target={target} id={wordsId} />
          </li>
        );
      })}
      {rest > 0 && (
        <li>
          <button
            type="button"
            class="stop"
            data-stop={stop}
            data-row={row}
            data-column={column}
            tabIndex={entry === stop ? 0 : -1}
            onClick={() => setOpen(true)}
          >
            {plural(language(), words().strips.moreActors, rest)}
          </button>
        </li>
      )}
    </ul>
  );
}
