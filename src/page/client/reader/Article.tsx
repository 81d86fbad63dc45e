import { useRef, useState } from 'preact/hooks';
import { formatAddress } from '../../Address.ts';
import type { ArticleBlock, ArticlePiece, Span } from '../../articleParts.ts';

interface Props {
  readonly slug: string;
  readonly language: string | null;
  readonly blocks: readonly ArticleBlock[];
  /** What is marked in the text. */
  readonly chosen: readonly Span[];
  /** Where the words stand that were sought. */
  readonly found: Span | null;
}

/** A document's text. Its underlined words are one stop for Tab; arrows go from one to the next. */
export function Article({ slug, language, blocks, chosen, found }: Props) {
  const pieces = blocks.flatMap((block) => block.pieces.filter((piece) => piece.passage !== null));
  const [focus, setFocus] = useState<number | null>(null);
  const isChosen = (piece: ArticlePiece) =>
    chosen.some((span) => span.start < piece.end && span.end > piece.start);
  const textOf = ({ start, end, text }: ArticlePiece) =>
    found !== null && found.start < end && found.end > start ? <mark key={start}>{text}</mark> : text;
  const entry = focus ?? pieces.find(isChosen)?.start ?? pieces[0]?.start ?? null;
  const text = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const here = pieces.findIndex((piece) => piece.start === entry);
    const next = step === undefined ? undefined : pieces[here + step];
    if (next === undefined || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    const found = text.current?.querySelector<HTMLElement>(`a[data-start="${next.start}"]`);
    found?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the links in the text
    <div class="article" lang={language ?? undefined} ref={text} onKeyDown={onKeyDown}>
      {blocks.map((block) => {
        const inside = block.pieces.map((piece) =>
          piece.passage === null ? (
            textOf(piece)
          ) : (
            <a
              key={piece.start}
              class={isChosen(piece) ? 'passage chosen' : 'passage'}
              href={formatAddress({ view: 'reader', document: slug, passage: piece.passage.id })}
              aria-current={isChosen(piece) ? 'true' : undefined}
              data-start={piece.start}
              tabIndex={piece.start === entry ? 0 : -1}
              onFocus={() => setFocus(piece.start)}
            >
              {textOf(piece)}
            </a>
          ),
        );
        return block.heading ? <h2 key={block.start}>{inside}</h2> : <p key={block.start}>{inside}</p>;
      })}
    </div>
  );
}
