import { useEffect, useMemo, useState } from 'preact/hooks';
import type { mendPages } from '../../../extraction/mendPages.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { useSettled } from '../useSettled.ts';
import { language } from '../words.ts';
import { addWords } from './addWords.ts';

interface Props {
  readonly text: string;
  /** Lines that stay as they are. */
  readonly headings: readonly string[];
  readonly language: string | null;
  readonly onMend: (text: string) => void;
}

/** How many changes are shown one by one. */
const SHOWN = 100;

/** What pages put into a text can be taken out of it; what that changes is shown before it is done. */
export function MendPart({ text, headings, language: tag, onMend }: Props) {
  const words = addWords().mend;
  const { announce } = useNavigation();
  const [isOpen, setOpen] = useState(false);
  const [mend, setMend] = useState<{ readonly pages: typeof mendPages } | null>(null);
  const [wanted, setWanted] = useState({ pages: true, lines: true });
  const [undo, setUndo] = useState<{
    readonly before: string;
    readonly after: string;
    readonly count: number;
  } | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    import('../../../extraction/mendPages.ts').then(
      (loaded) => setMend({ pages: loaded.mendPages }),
      () => setOpen(false),
    );
  }, [isOpen]);
  // It takes a while for a long text: not at each letter that is typed.
  const settled = useSettled(text);
  const found = useMemo(
    () => (isOpen && mend !== null ? mend.pages(settled, headings, tag, wanted) : null),
    [isOpen, mend, settled, headings.join('\n'), tag, wanted],
  );
  const apply = () => {
    if (found === null || settled !== text) return;
    setUndo({ before: text, after: found.text, count: found.mends.length });
    onMend(found.text);
    announce(fill(words.done, { count: found.mends.length.toLocaleString(language()) }));
  };
  return (
    <details class="mend" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.heading}</summary>
      <p class="hint">{words.lead}</p>
      {(['pages', 'lines'] as const).map((kind) => (
        <label key={kind} class="flag">
          <input
            type="checkbox"
            checked={wanted[kind]}
            onChange={(event) => setWanted({ ...wanted, [kind]: event.currentTarget.checked })}
          />
          {words[kind]}
        </label>
      ))}
      {found?.mends.length === 0 && <p>{words.nothing}</p>}
      {found !== null && found.mends.length > 0 && (
        <>
          <p>{fill(words.would, { count: found.mends.length.toLocaleString(language()) })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it as well */}
          <ul class="mends" tabIndex={0} aria-label={words.heading}>
            {found.mends.slice(0, SHOWN).map(({ kind, line, text: changed }) => (
              <li key={`${kind} ${line}`}>{fill(words.kinds[kind], { line, text: changed })}</li>
            ))}
            {found.mends.length > SHOWN && (
              <li>{fill(words.more, { count: (found.mends.length - SHOWN).toLocaleString(language()) })}</li>
            )}
          </ul>
          <button type="button" onClick={apply}>
            {words.apply}
          </button>
        </>
      )}
      {undo !== null && undo.after === text && (
        <p>
          {fill(words.done, { count: undo.count.toLocaleString(language()) })}{' '}
          <button
            type="button"
            onClick={() => {
              onMend(undo.before);
              setUndo(null);
            }}
          >
            {words.undo}
          </button>
        </p>
      )}
    </details>
  );
}
