import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill } from '../../words/fill.ts';
import { SentenceBar } from '../coverage/SentenceBar.tsx';
import { SentenceMarks } from '../coverage/SentenceMarks.tsx';
import { useSentenceDesk } from '../coverage/useSentenceDesk.ts';
import { SheetHandle } from '../evidence/SheetHandle.tsx';
import { useNavigation } from '../navigation.ts';
import { OwnClaims } from '../owned/OwnClaims.tsx';
import { ownedWords } from '../owned/ownedWords.ts';
import { RecordsDesk } from '../records/RecordsDesk.tsx';
import { recordsWords } from '../records/recordsWords.ts';
import { useRecordsKey } from '../records/useRecordsKey.ts';
import { useViewer } from '../writing/useViewer.ts';
import { codedText, sentenceAt, sentenceBeside } from './CodedText.ts';
import { codingText } from './codingText.ts';
import type { DeskProps } from './DeskProps.ts';
import { firstCodePointSeen } from './firstCodePointSeen.ts';
import { type EndMove, movedEnd } from './movedEnd.ts';
import { rangesOf } from './placesInArticle.ts';
import type { Selected } from './Selected.ts';
import { SelectedWords, selectedInWords } from './SelectedWords.tsx';
import { snapped } from './snapped.ts';
import { useMarked } from './useMarked.ts';
import { useSelecting } from './useSelecting.ts';
import { useSelectionKeys } from './useSelectionKeys.ts';

/** What codes a text beside it, for whoever may write. */
export function CodingDesk(props: DeskProps) {
  const viewer = useViewer();
  if (viewer === null) return null;
  if (viewer.role === 'READ') return <p class="deskbar">{codingText().onlyReads}</p>;
  return <Workplace key={props.document.slug} {...props} by={viewer.name} />;
}

/** A stretch that runs over a heading, and what of it can be selected. */
interface Crossing {
  readonly heading: string;
  readonly part: Selected;
}

function Workplace({ document, passages, article, by }: DeskProps & { readonly by: string }) {
  const { announce } = useNavigation();
  const text = useMemo(() => codedText(document), [document]);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [crossing, setCrossing] = useState<Crossing | null>(null);
  /** Whether what claims speak of is declared now: words that are selected meanwhile are for that. */
  const [declaring, setDeclaring] = useState(false);
  /** Whether one's own claims are shown, and whether words that are selected meanwhile are for a change of mind. */
  const [owned, setOwned] = useState<'list' | 'words' | null>(null);
  /** The code point where one is at work. */
  const place = useRef<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const says = codingText();

  const show = (one: Selected) => {
    setSelected(one);
    setCrossing(null);
    if (owned === 'list') setOwned(null);
    place.current = one.start;
    announce(selectedInWords(one));
  };
  const select = (start: number, end: number) => {
    const found = snapped(text.points, text.headings, start, end);
    if (found?.kind === 'words') show(found.selected);
    if (found?.kind === 'crosses') {
      setCrossing(found);
      announce(fill(says.crosses, { heading: found.heading }));
    }
  };
  const selectSentence = (at: number) => {
    const sentence = sentenceAt(text, at);
    if (sentence === null) announce(says.nothingThere);
    else select(sentence.start, sentence.end);
  };
  const step = (by: 1 | -1) => {
    const sentence = sentenceBeside(text, selected?.start ?? 0, by);
    if (sentence === null) announce(says.nothingThere);
    else select(sentence.start, sentence.end);
  };
  const move = (to: EndMove) => {
    if (selected === null) return;
    const { start, end } = movedEnd(text.points, selected, to, text.language);
    select(start, end);
  };
  const close = () => {
    setSelected(null);
    setCrossing(null);
    setDeclaring(false);
    setOwned(null);
  };
  const showOwned = () => {
    close();
    setOwned('list');
  };
  useRecordsKey(() => setDeclaring(true));
  useSelecting(article, { onSelect: select, onTap: selectSentence });
  useSelectionKeys({
    isSelected: selected !== null && !declaring,
    onSelectSentence: () => selectSentence(place.current ?? firstCodePointSeen(article.current)),
    onMove: move,
    onStep: step,
    onClose: close,
  });
  useMarked('coded', article, selected === null ? [] : [selected], passages);

  const isOpen = selected !== null || crossing !== null;
  const busy = isOpen || declaring || owned !== null;
  const sentences = useSentenceDesk({
    ...{ text, article, drawnWith: passages, place, busy, onCode: selectSentence },
  });
  useEffect(() => {
    if (isOpen && !declaring && owned === null) heading.current?.focus({ preventScroll: true });
  }, [isOpen]);
  useEffect(() => {
    const [first] = selected === null || article.current === null ? [] : rangesOf(article.current, selected);
    first?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [selected?.start]);

  return (
    <>
      <div class="deskbar">
        <button
          type="button"
          onClick={() => selectSentence(place.current ?? firstCodePointSeen(article.current))}
        >
          {says.selectSentence}
        </button>
        <button type="button" onClick={() => setDeclaring(true)}>
          {recordsWords().open}
        </button>
        <button type="button" onClick={showOwned}>
          {ownedWords().open}
        </button>
        <span>{says.hint}</span>
        <SentenceBar desk={sentences} />
      </div>
      <SentenceMarks desk={sentences} article={article} drawnWith={passages} />
      {(isOpen || declaring || owned !== null) && (
        <aside
          class="panel coding"
          aria-label={owned !== null ? ownedWords().heading : declaring ? recordsWords().heading : says.form}
        >
          <div class="inside">
            <SheetHandle onClose={close} />
            <button type="button" class="close" aria-label={says.close} title={says.close} onClick={close}>
              ×
            </button>
            <div hidden={declaring || owned !== null || !isOpen}>
              <h2 ref={heading} tabIndex={-1}>
                {says.form}
              </h2>
              {crossing !== null && (
                <div class="notice" role="alert">
                  <p>{fill(says.crosses, { heading: crossing.heading })}</p>
                  <button type="button" onClick={() => show(crossing.part)}>
                    {fill(says.takePart, { words: shortened(crossing.part.exact) })}
                  </button>
                </div>
              )}
              {selected !== null && <SelectedWords selected={selected} onMove={move} onStep={step} />}
              <p class="hint">{says.movesHelp}</p>
            </div>
            {owned === null ? (
              <RecordsDesk
                document={document.slug}
                selected={selected}
                isDeclaring={declaring}
                onDeclaring={setDeclaring}
              />
            ) : (
              <OwnClaims
                document={document.slug}
                by={by}
                selected={owned === 'words' ? selected : null}
                onTakesWords={(takes) => {
                  setSelected(null);
                  setOwned(takes ? 'words' : 'list');
                }}
                onClose={close}
              />
            )}
          </div>
        </aside>
      )}
    </>
  );
}

/** As many characters as a button can hold. */
const SHOWN = 60;

function shortened(words: string): string {
  const all = [...words];
  return all.length <= SHOWN ? words : `${all.slice(0, SHOWN).join('').trimEnd()} …`;
}
