import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { documentName } from '../../../diagrams/documentName.ts';
import { codePoints } from '../../../evidence/codePoints.ts';
import { formatAddress } from '../../Address.ts';
import { articleParts, type Span } from '../../articleParts.ts';
import { type DocumentAnswer, oneClaim, type PassageNode } from '../../operations/reader.ts';
import { fill } from '../../words/fill.ts';
import { Notices } from '../frame/states.tsx';
import { isTyping } from '../isTyping.ts';
import { singleKeysAreOn } from '../keys/singleKeys.ts';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { useEscape } from '../useEscape.ts';
import { useKeyDown } from '../useKeyDown.ts';
import { useTitle } from '../useTitle.ts';
import { language, words } from '../words.ts';
import { Article } from './Article.tsx';
import { CoverageStrip } from './CoverageStrip.tsx';
import { codedShare } from './codedShare.ts';
import { Desk } from './Desk.tsx';
import { passageFits } from './fitsFilter.ts';
import { Outline } from './Outline.tsx';
import { PassageStepper } from './PassageStepper.tsx';
import { ReaderFilters } from './ReaderFilters.tsx';
import { RestsHere } from './RestsHere.tsx';
import { useAllPassages } from './useAllPassages.ts';
import { Versions } from './Versions.tsx';

type ReadDocument = NonNullable<DocumentAnswer['document']>;

/** One document beside the claims that rest on the words chosen in it. */
export function Reading({ document }: { readonly document: ReadDocument }) {
  const { address, go } = useNavigation();
  const { filter } = address;
  const { passages, complete } = useAllPassages(document);
  const blocks = useMemo(
    () => articleParts(document.text, document.sections, passages, address.found),
    [document, passages, address.found?.start, address.found?.end],
  );
  const length = useMemo(() => codePoints(document.text).length, [document]);
  const fitting = useMemo(
    () => passages.filter((passage) => passageFits(passage, filter)),
    [passages, filter.actor.join(), filter.stance.join()],
  );
  const isCut = filter.actor.length > 0 || filter.stance.length > 0;
  const asked = useOperation(oneClaim, address.claim === null ? null : { id: address.claim });
  const claim = address.claim !== null && asked.kind === 'ready' ? asked.answer.claim : null;
  const missing = address.claim !== null && asked.kind === 'ready' && claim === null;
  const passage = passages.find(({ id }) => id === address.passage) ?? null;
  const chosen: readonly Span[] = claim?.evidence ?? (passage === null ? [] : [passage]);
  const chosenStart = chosen[0]?.start ?? null;
  const around =
    passage === null
      ? []
      : passages.filter(({ start, end }) => start <= passage.start && end > passage.start);
  const current = passages.find(({ start, end }) => start === chosenStart && end === chosen[0]?.end) ?? null;
  const view = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLDivElement>(null);
  const first = () => view.current?.querySelector<HTMLElement>('a.passage.chosen') ?? null;

  // What was chosen in the text leads the focus on to the claims; everything else that is chosen leads it to the words.
  const [choicesInText, setChoicesInText] = useState(0);
  const arrived = useRef(false);
  useEffect(() => {
    if (chosenStart === null) return;
    const opening = !arrived.current;
    arrived.current = true;
    if (choicesInText > 0 && address.claim === null) return;
    first()?.scrollIntoView({ block: 'center' });
    const stepping = globalThis.document.activeElement?.closest('.stepper, .panel') ?? null;
    if (opening || stepping === null) first()?.focus({ preventScroll: true });
  }, [chosenStart, address.claim, address.passage]);

  useEffect(() => {
    view.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [address.found?.start, address.found?.end]);

  const choose = ({ id }: PassageNode) => {
    setChoicesInText(0);
    go({ view: 'reader', document: document.slug, passage: id, filter });
  };
  const step = (by: 1 | -1) => {
    const next = nextPassage(fitting, current, by, view.current);
    if (next !== null) choose(next);
  };
  useKeyDown((event) => {
    if (isTyping(event) || !singleKeysAreOn() || (event.key !== 'n' && event.key !== 'p')) return;
    event.preventDefault();
    step(event.key === 'n' ? 1 : -1);
  });

  const close = () => {
    const back = first();
    go({ view: 'reader', document: document.slug, filter });
    back?.focus();
  };
  useEscape(chosen.length > 0 || missing ? close : null);
  const name = documentName({ ...document, opening: document.text });
  useTitle(name.text);
  const text = words().reader;
  const facts = [
    document.publisher,
    document.publishedAt && dateInWords(document.publishedAt, language()),
  ].filter((fact) => fact !== null);
  return (
    <div class="stage">
      <div class="view reading" ref={view}>
        <header>
          <h1>
            <bdi>{name.text}</bdi>
          </h1>
          <p class="sourcefacts">
            {name.from !== 'title' && <>{text.untitled[name.from]} </>}
            {facts.map((fact, index) => (
              <span key={fact}>
                {index > 0 && ' · '}
                <bdi>{fact}</bdi>
              </span>
            ))}
            {document.url !== null && (
              <>
                {facts.length > 0 && ' · '}
                <a href={document.url} rel="noreferrer">
                  {text.asPublished}
                </a>
              </>
            )}
          </p>
          {passages.length > 0 && (
            <p class="sourcefacts">
              {fill(text.share, { share: asPercentage(codedShare(passages, length)) })}
            </p>
          )}
          {document.excerpt && <p class="notice">{text.excerpt}</p>}
          <Notices />
          {address.passage !== null && passage === null && complete && (
            <p class="notice" role="alert">
              {fill(text.noPassage, { id: address.passage })}
            </p>
          )}
          <Versions document={document} />
          <ReaderFilters passages={passages} />
          {complete && isCut && fitting.length === 0 && passages.length > 0 && (
            <p class="notice" role="status">
              {text.nothingFits}{' '}
              <a href={formatAddress({ view: 'reader', document: document.slug })}>{text.showAll}</a>
            </p>
          )}
        </header>
        <div class="readerbar">
          <CoverageStrip
            text={document.text}
            length={length}
            passages={passages}
            filter={filter}
            current={current}
            onChoose={choose}
          />
          <PassageStepper
            place={current === null ? null : fitting.indexOf(current) + 1}
            count={fitting.length}
            complete={complete}
            onStep={step}
          />
          <Outline sections={document.sections} passages={fitting} />
        </div>
        <Article
          slug={document.slug}
          language={document.language}
          text={document.text}
          blocks={blocks}
          chosen={chosen}
          around={around}
          found={address.found}
          onChoose={() => setChoicesInText(choicesInText + 1)}
          article={article}
        />
      </div>
      <aside class={chosen.length === 0 && !missing ? 'panel idle' : 'panel'} aria-label={text.claims}>
        <div class="inside">
          {missing && <p class="state">{text.noClaim}</p>}
          {chosenStart === null && !missing && (
            <>
              <h2>{text.heading}</h2>
              <p>{text.choose}</p>
              <p>{text.keyboard}</p>
            </>
          )}
          {chosenStart !== null && (
            <RestsHere
              slug={document.slug}
              at={chosenStart}
              claim={claim}
              choicesInText={choicesInText}
              onClose={close}
            />
          )}
        </div>
      </aside>
      <Desk document={document} passages={passages} article={article} />
    </div>
  );
}

function asPercentage(share: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent' }).format(share);
}

/** The passage after or before the current one; without a current one, the first that the window shows or that comes after. */
function nextPassage(
  fitting: readonly PassageNode[],
  current: PassageNode | null,
  by: 1 | -1,
  view: HTMLElement | null,
): PassageNode | null {
  const before = (a: Span, b: Span) => a.start < b.start || (a.start === b.start && a.end < b.end);
  if (current !== null)
    return (
      (by === 1
        ? fitting.find((one) => before(current, one))
        : fitting.findLast((one) => before(one, current))) ?? null
    );
  const links = [...(view?.querySelectorAll<HTMLElement>('a.passage') ?? [])];
  const seen = links.find((link) => link.getBoundingClientRect().bottom > 0);
  const from = Number(seen?.dataset.start ?? 0);
  return (
    (by === 1 ? fitting.find(({ start }) => start >= from) : fitting.findLast(({ start }) => start < from)) ??
    null
  );
}
