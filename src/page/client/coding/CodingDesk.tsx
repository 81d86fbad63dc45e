import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClaimsAnswer } from '../../mutations/recordClaims.ts';
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
import { SuggestionsDesk } from '../suggestions/SuggestionsDesk.tsx';
import { suggestionWords } from '../suggestions/suggestionWords.ts';
import { useSuggestionKeys } from '../suggestions/useSuggestionKeys.ts';
import { showWriting } from '../writing/showWriting.tsx';
import { useAllSent } from '../writing/useAllSent.ts';
import { useViewer } from '../writing/useViewer.ts';
import { type ClaimDraft, draftFrom, isBegun } from './ClaimDraft.ts';
import { ClaimForm } from './ClaimForm.tsx';
import { codedText, sentenceAt, sentenceBeside } from './CodedText.ts';
import { codingWords } from './codingWords.ts';
import type { DeskProps } from './DeskProps.ts';
import { draftOfClaim } from './draftOfClaim.ts';
import { firstCodePointSeen } from './firstCodePointSeen.ts';
import { keepDraft, keptDraft } from './keptDraft.ts';
import { type EndMove, movedEnd } from './movedEnd.ts';
import { rangesOf } from './placesInArticle.ts';
import { restsWithin } from './restsWithin.ts';
import type { Selected } from './Selected.ts';
import { scrollToWords } from './scrollToWords.ts';
import { selectedInWords } from './selectedInWords.ts';
import { snapped } from './snapped.ts';
import { useCorrecting } from './useCorrecting.ts';
import { useMarked } from './useMarked.ts';
import { useSelecting } from './useSelecting.ts';
import { useSelectionKeys } from './useSelectionKeys.ts';

/** What codes a text beside it, for whoever may write. */
export function CodingDesk(props: DeskProps) {
  const viewer = useViewer();
  if (viewer === null) return null;
  if (viewer.role === 'READ') return <p class="deskbar">{codingWords().onlyReads}</p>;
  return <Workplace key={props.document.slug} {...props} by={viewer.name} />;
}

/** A stretch that runs over a heading, and what of it can be selected. */
interface Crossing {
  readonly heading: string;
  readonly part: Selected;
}

function Workplace({ document, passages, article, by }: DeskProps & { readonly by: string }) {
  const { address, announce, go } = useNavigation();
  const text = useMemo(() => codedText(document), [document]);
  const [draft, setDraft] = useState(() => keptDraft(document.slug, document.sha256));
  /** What was closed without recording it, so that a slip costs nothing. */
  const [closed, setClosed] = useState<ClaimDraft | null>(null);
  /** What is selected while a form is open. */
  const [further, setFurther] = useState<Selected | null>(null);
  const [crossing, setCrossing] = useState<Crossing | null>(null);
  /** Whether what claims speak of is declared now: words that are selected meanwhile are for that. */
  const [declaring, setDeclaring] = useState(false);
  /** Whether one's own claims are shown, and whether words that are selected meanwhile are for a change of mind. */
  const [owned, setOwned] = useState<'list' | 'words' | null>(null);
  /** Whether what is suggested is gone through: a form that is opened meanwhile leads back to it. */
  const [suggesting, setSuggesting] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  /** The code point where one is at work. */
  const place = useRef<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  /** How often the form was left. */
  const [timesLeft, setTimesLeft] = useState(0);
  const says = codingWords();
  const isElsewhere = declaring || owned === 'words';
  const active = further ?? draft?.quotes.at(-1) ?? null;

  useEffect(() => keepDraft(document.slug, document.sha256, draft), [draft]);

  const say = (sentence: string) => {
    setTold(sentence);
    announce(sentence);
  };
  const takeUp = (again: ClaimDraft) => {
    setDraft(again);
    setClosed(null);
    setTold(null);
    announce(says.reopened);
  };
  const show = (one: Selected) => {
    const isNew = draft === null && !isElsewhere;
    if (isNew && closed !== null && restsWithin(closed, one)) return takeUp(closed);
    if (isNew) setDraft(draftFrom(one));
    else setFurther(one);
    if (owned === 'list') setOwned(null);
    setCrossing(null);
    setTold(null);
    place.current = one.start;
    announce(selectedInWords(one));
  };
  /** Puts other words in the place of those whose ends are moved. */
  const replaceActive = (one: Selected) => {
    if (further !== null || draft === null || isElsewhere) return show(one);
    setDraft({ ...draft, quotes: [...draft.quotes.slice(0, -1), one] });
    place.current = one.start;
    announce(selectedInWords(one));
  };
  const take = (start: number, end: number, taken: (one: Selected) => void) => {
    const found = snapped(text.points, text.headings, start, end);
    if (found?.kind === 'words') taken(found.selected);
    if (found?.kind === 'crosses') {
      setCrossing(found);
      announce(fill(says.crosses, { heading: found.heading }));
    }
  };
  const select = (start: number, end: number) => take(start, end, show);
  const selectSentence = (at: number) => {
    const sentence = sentenceAt(text, at);
    if (sentence === null) announce(says.nothingThere);
    else select(sentence.start, sentence.end);
  };
  const step = (by: 1 | -1) => {
    const sentence = sentenceBeside(text, active?.start ?? 0, by);
    if (sentence === null) announce(says.nothingThere);
    else take(sentence.start, sentence.end, replaceActive);
  };
  const move = (to: EndMove) => {
    if (active === null) return;
    const { start, end } = movedEnd(text.points, active, to, text.language);
    take(start, end, replaceActive);
  };
  const leave = () => {
    setDraft(null);
    setFurther(null);
    setCrossing(null);
    if (address.change) go({ view: 'reader', document: document.slug, filter: address.filter });
    setTimesLeft((times) => times + 1);
  };
  const declare = (isDeclaring: boolean) => {
    setDeclaring(isDeclaring);
    if (isDeclaring) return;
    setFurther(null);
    heading.current?.focus({ preventScroll: true });
  };
  const close = () => {
    // Back to the claim that one was at, if there is any.
    if (declaring || owned !== null) {
      setOwned(null);
      declare(false);
      if (draft !== null) return;
    }
    if (draft === null) setSuggesting(false);
    leave();
    // What was closed before stays to be taken up where nothing was filled in since.
    if (draft === null || !isBegun(draft)) return;
    setClosed(draft);
    say(says.closedUnsent);
  };
  const takeSuggestion = (filled: ClaimDraft) => {
    setDraft(filled);
    setTold(null);
    place.current = filled.quotes[0]?.start ?? place.current;
  };
  const showOwned = () => {
    declare(false);
    setOwned('list');
  };
  const recorded = ({ claims: [claim], warnings, ids, unchanged }: ClaimsAnswer) => {
    const became = claim?.status === 'DRAFT' ? says.awaitsReview : says.recorded;
    const line = fill(became, { claim: claim?.text ?? '' });
    const remarks = warnings.map(({ message }) => message);
    setTold([line, ...remarks].join(' '));
    // What can be undone is told where that is offered.
    const isTold = draft?.corrects == null && ids.some((id) => !unchanged.includes(id));
    announce((isTold ? remarks : [line, ...remarks]).join(' '));
    leave();
  };
  const leftOut = (reason: string) => {
    say(fill(says.leftOut, { reason }));
    leave();
  };
  const waits = () => {
    say(says.waiting);
    leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || owned !== null) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const selectHere = () => selectSentence(place.current ?? firstCodePointSeen(article.current));
  const isOpen = draft !== null || crossing !== null;
  useCorrecting((claim) => {
    if (claim.id === draft?.corrects?.id) return;
    if (draft !== null && isBegun(draft)) setClosed(draft);
    setDraft(draftOfClaim(claim));
    setFurther(null);
    place.current = claim.evidence[0]?.start ?? null;
  });
  useRecordsKey(() => declare(true));
  // What waits must be told also where the service is gone before the page has asked for the rest of itself.
  useEffect(showWriting, []);
  useAllSent(() => setTold((now) => (now === says.waiting ? null : now)));
  const busy = isOpen || declaring || owned !== null || suggesting;
  const isAtSuggestions = suggesting && !isOpen && !declaring && owned === null;
  useSuggestionKeys(busy ? null : { g: () => setSuggesting(true) });
  useSelecting(article, { onSelect: select, onTap: selectSentence });
  useSelectionKeys({
    isSelected: isOpen || further !== null,
    onSelectSentence: selectHere,
    onMove: move,
    onStep: step,
    onClose: owned === null ? close : null,
  });
  useMarked('coded', article, draft?.quotes ?? [], passages);
  useMarked('further', article, further === null ? [] : [further], passages);

  const sentences = useSentenceDesk({
    ...{ text, article, drawnWith: passages, place, busy, onCode: selectSentence },
  });
  useEffect(() => {
    if (isOpen && !declaring && owned === null) heading.current?.focus({ preventScroll: true });
  }, [isOpen, further?.start]);
  useEffect(() => {
    // What is suggested takes the focus itself.
    if (timesLeft === 0 || suggesting) return;
    // Only now is the bar shown as it will be; where a sentence fills it, its buttons are not there to be focused.
    begin.current?.focus({ preventScroll: true });
    if (begin.current?.matches(':focus') !== true)
      bar.current?.querySelector<HTMLElement>('.sentence p')?.focus({ preventScroll: true });
  }, [timesLeft]);
  useEffect(() => {
    const [first] = active === null || article.current === null ? [] : rangesOf(article.current, active);
    if (first !== undefined) scrollToWords(first);
  }, [active?.start]);

  return (
    <>
      <div class="deskbar" ref={bar}>
        <span class="deskbuttons">
          <button type="button" ref={begin} onClick={selectHere}>
            {says.selectSentence}
          </button>
          <button type="button" onClick={() => declare(true)}>
            {recordsWords().open}
          </button>
          <button type="button" onClick={showOwned}>
            {ownedWords().open}
          </button>
          <button type="button" onClick={() => setSuggesting(true)}>
            {suggestionWords().open}
          </button>
        </span>
        <span class={told === null ? 'told hinted' : 'told'}>{told ?? says.hint}</span>
        {closed !== null && draft === null && (
          <button type="button" onClick={() => takeUp(closed)}>
            {says.reopen}
          </button>
        )}
        <SentenceBar desk={sentences} />
      </div>
      <SentenceMarks desk={sentences} article={article} drawnWith={passages} />
      {busy && (
        <aside
          class="panel coding"
          aria-label={labelOfPanel({ owned: owned !== null, declaring, isAtSuggestions })}
          onKeyDown={onKeyDown}
        >
          <div class="inside">
            <SheetHandle onClose={close} />
            <button type="button" class="close" aria-label={says.close} title={says.close} onClick={close}>
              ×
            </button>
            {crossing !== null && (
              <div class="notice" role="alert">
                <p>{fill(says.crosses, { heading: crossing.heading })}</p>
                <button type="button" onClick={() => show(crossing.part)}>
                  {fill(says.takePart, { words: shortened(crossing.part.exact) })}
                </button>
              </div>
            )}
            <div hidden={declaring || owned !== null}>
              {draft !== null && (
                <ClaimForm
                  text={text}
                  passages={passages}
                  draft={draft}
                  onDraft={setDraft}
                  further={further}
                  onFurther={setFurther}
                  onMove={move}
                  onStep={step}
                  onRecorded={recorded}
                  onLeftOut={leftOut}
                  onWaiting={waits}
                  onClose={close}
                  isAt={!declaring && owned === null}
                  heading={heading}
                />
              )}
            </div>
            {suggesting && (
              <div hidden={!isAtSuggestions}>
                <SuggestionsDesk
                  text={text}
                  sha256={document.sha256}
                  passages={passages}
                  article={article}
                  from={place.current ?? 0}
                  isAt={isAtSuggestions}
                  onTake={takeSuggestion}
                />
              </div>
            )}
            {owned === null ? (
              <RecordsDesk
                document={document.slug}
                selected={active}
                isDeclaring={declaring}
                onDeclaring={declare}
              />
            ) : (
              <OwnClaims
                document={document.slug}
                by={by}
                selected={owned === 'words' ? further : null}
                onTakesWords={(takes) => {
                  setFurther(null);
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

/** What the panel is called for who does not see it. */
function labelOfPanel(at: {
  readonly owned: boolean;
  readonly declaring: boolean;
  readonly isAtSuggestions: boolean;
}): string {
  if (at.owned) return ownedWords().heading;
  if (at.declaring) return recordsWords().heading;
  return at.isAtSuggestions ? suggestionWords().heading : codingWords().form;
}

/** As many characters as a button can hold. */
const SHOWN = 60;

function shortened(words: string): string {
  const all = [...words];
  return all.length <= SHOWN ? words : `${all.slice(0, SHOWN).join('').trimEnd()} …`;
}
