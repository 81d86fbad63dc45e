import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Stance } from '../../../diagrams/encoding.ts';
import { isRightToLeft } from '../../../diagrams/layout/isRightToLeft.ts';
import { formatAddress } from '../../Address.ts';
import type { ArticleBlock, ArticlePiece, Span } from '../../articleParts.ts';
import type { PassageNode } from '../../operations/reader.ts';
import { listStep } from '../listStep.ts';
import { useNavigation } from '../navigation.ts';
import { useNarrow } from '../useNarrow.ts';
import { claimFits, isQuiet } from './fitsFilter.ts';
import { Speakers, speakersInWords } from './Speakers.tsx';
import { type Speaker, speakersOf, stancesOf } from './speakersOf.ts';

interface Props {
  readonly slug: string;
  readonly language: string | null;
  readonly text: string;
  readonly blocks: readonly ArticleBlock<PassageNode>[];
  /** What is chosen in the text. */
  readonly chosen: readonly Span[];
  /** The quotations that the chosen words are a part of. */
  readonly around: readonly Span[];
  /** Where the words stand that were sought. */
  readonly found: Span | null;
  readonly onChoose: () => void;
  /** Is given the element of the text. */
  readonly article: RefObject<HTMLDivElement>;
}

/** Windows in which text and panel leave no room for a margin. */
const WITHOUT_MARGIN = '(max-width: 69.99rem)';
/** More underlines than these cannot be told apart; who else speaks stands in the margin. */
const LINES = 3;

/**
 * A document's text. Its underlined words are one stop for Tab; arrows go from one to the next,
 * Home and End to the first and the last. Each stance has its line;
 * who takes it stands in the margin, or on a phone above the paragraph.
 */
export function Article(props: Props) {
  const { slug, language, text, blocks, chosen, around, found, onChoose, article } = props;
  const { address } = useNavigation();
  const { filter } = address;
  const narrow = useNarrow(WITHOUT_MARGIN);
  const [focus, setFocus] = useState<number | null>(null);
  const isIn = (spans: readonly Span[], piece: Span) =>
    spans.some((span) => span.start < piece.end && span.end > piece.start);
  const stops = blocks.flatMap((block) =>
    block.pieces.filter(({ passages }) => passages.some((passage) => !isQuiet(passage, filter))),
  );
  const entry =
    stops.find(({ start }) => start === focus)?.start ??
    stops.find((piece) => isIn(chosen, piece))?.start ??
    stops[0]?.start ??
    null;

  const onKeyDown = (event: KeyboardEvent) => {
    const here = stops.findIndex(({ start }) => start === entry);
    const next = stops[listStep(stops.length, here, event.key) ?? -1];
    if (next === undefined || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    article.current?.querySelector<HTMLElement>(`a[data-start="${next.start}"]`)?.focus();
  };

  const textOf = (piece: ArticlePiece) =>
    found !== null && isIn([found], piece) ? <mark>{piece.text}</mark> : piece.text;
  const drawn = (piece: ArticlePiece<PassageNode>) => {
    const [shortest] = piece.passages;
    if (shortest === undefined) return textOf(piece);
    const claims = piece.passages.flatMap((passage) => passage.claims.nodes);
    const shown = claims.filter((claim) => claimFits(claim, filter));
    const stances = stancesOf(shown);
    const quiet = piece.passages.every((passage) => isQuiet(passage, filter));
    const look = isIn(chosen, piece) ? ' chosen' : isIn(around, piece) ? ' around' : '';
    return (
      <a
        key={piece.start}
        class={`passage${stances.length === 0 ? ' plain' : ''}${quiet ? ' quiet' : ''}${look}`}
        href={formatAddress({ view: 'reader', document: slug, passage: shortest.id, filter })}
        title={speakersInWords(speakersOf(shown)) || undefined}
        aria-current={look === ' chosen' ? 'true' : undefined}
        data-start={piece.start}
        data-passages={piece.passages.map(({ id }) => id).join(' ')}
        tabIndex={piece.start === entry ? 0 : -1}
        onFocus={() => setFocus(piece.start)}
        onClick={onChoose}
      >
        {underlined(stances.slice(0, LINES), textOf(piece))}
      </a>
    );
  };
  const direction = isRightToLeft(text) ? 'rtl' : 'ltr';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the links in the text
    <div class="article" lang={language ?? undefined} dir={direction} ref={article} onKeyDown={onKeyDown}>
      {blocks.map((block) => {
        const groups = speakersIn(block);
        const inside = block.pieces.flatMap((piece) => {
          const group = narrow ? undefined : groups.get(piece.start);
          return group === undefined
            ? [drawn(piece)]
            : [
                <Speakers key={`who-${piece.start}`} speakers={group} slug={slug} place="beside" />,
                drawn(piece),
              ];
        });
        const above = narrow ? unite([...groups.values()].flat()) : [];
        const id = `at-${block.start}`;
        return (
          <div key={block.start} class="block">
            {above.length > 0 && <Speakers speakers={above} slug={slug} place="above" />}
            {block.heading ? (
              <h2 id={id} tabIndex={-1}>
                {inside}
              </h2>
            ) : (
              <p id={id}>{inside}</p>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Words with a line for each stance under them, each further down than the one before. */
function underlined(stances: readonly Stance[], text: ComponentChildren): ComponentChildren {
  return stances.reduceRight<ComponentChildren>(
    (inside, stance, index) => (
      <span class={`underline underline-${index + 1} ${stance.toLowerCase()}`}>{inside}</span>
    ),
    text,
  );
}

/**
 * Who speaks in a block, by the places where their words begin. Who takes the same stances again in the same paragraph is
 * named where that is first so.
 */
function speakersIn({ pieces }: ArticleBlock<PassageNode>): Map<number, readonly Speaker[]> {
  const seen = new Set<string>();
  const groups = new Map<number, readonly Speaker[]>();
  for (const piece of pieces) {
    const starting = piece.passages.filter(({ start }) => start === piece.start);
    const fresh = speakersOf(starting.flatMap(({ claims }) => claims.nodes)).filter((speaker) => {
      const key = `${speaker.slug} ${speaker.stances.join(' ')}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    if (fresh.length > 0) groups.set(piece.start, fresh);
  }
  return groups;
}

/** Each speaker once, with the stances of all places. */
function unite(speakers: readonly Speaker[]): Speaker[] {
  return speakersOf(
    speakers.flatMap(({ slug, name, named, stances }) =>
      (stances.length === 0 ? [null] : stances).map((stance) => ({ stance, holder: { slug, name, named } })),
    ),
  );
}
