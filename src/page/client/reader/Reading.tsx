import { useEffect, useMemo, useRef } from 'preact/hooks';
import { formatAddress } from '../../Address.ts';
import { articleParts, type Span } from '../../articleParts.ts';
import { type DocumentAnswer, oneClaim } from '../../operations/reader.ts';
import { documentName } from '../evidence/citationOf.ts';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { useEscape } from '../useEscape.ts';
import { words } from '../words.ts';
import { Article } from './Article.tsx';
import { RestsHere } from './RestsHere.tsx';
import { useAllPassages } from './useAllPassages.ts';

type ReadDocument = NonNullable<DocumentAnswer['document']>;

/** One document beside the claims that rest on the words chosen in it. */
export function Reading({ document }: { readonly document: ReadDocument }) {
  const { address, go } = useNavigation();
  const passages = useAllPassages(document);
  const blocks = useMemo(
    () => articleParts(document.text, document.sections, passages, address.found),
    [document, passages, address.found?.start, address.found?.end],
  );
  const asked = useOperation(oneClaim, address.claim === null ? null : { id: address.claim });
  const claim = address.claim !== null && asked.kind === 'ready' ? asked.answer.claim : null;
  const missing = address.claim !== null && asked.kind === 'ready' && claim === null;
  const passage = passages.find(({ id }) => id === address.passage) ?? null;
  const chosen: readonly Span[] = claim?.evidence ?? (passage === null ? [] : [passage]);
  const text = useRef<HTMLDivElement>(null);

  const arrived = useRef(false);
  const chosenStart = chosen[0]?.start ?? null;
  useEffect(() => {
    if (chosenStart === null) return;
    const first = text.current?.querySelector('a.passage.chosen');
    if (address.claim !== null || !arrived.current) first?.scrollIntoView({ block: 'center' });
    arrived.current = true;
  }, [chosenStart, address.claim]);

  useEffect(() => {
    text.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [address.found?.start, address.found?.end]);

  const close = () => {
    const first = text.current?.querySelector<HTMLElement>('a.passage.chosen');
    go({ view: 'reader', document: document.slug });
    first?.focus();
  };
  useEscape(chosen.length > 0 ? close : null);
  const facts = [document.publisher, document.publishedAt, document.title === null ? null : document.slug];
  return (
    <div class="stage">
      <div class="view reading" ref={text}>
        <header>
          <h1>{documentName(document)}</h1>
          <p class="hint">
            {facts.filter((fact) => fact !== null).map((fact) => `${fact} · `)}
            {passages.length} passages that something rests on are underlined.{' '}
            {document.url !== null && (
              <a href={document.url} rel="noreferrer">
                As published
              </a>
            )}
          </p>
          {document.excerpt && <p class="notice">{words().reader.excerpt}</p>}
          <Versions document={document} />
        </header>
        <Article
          slug={document.slug}
          language={document.language}
          blocks={blocks}
          chosen={chosen}
          found={address.found}
        />
      </div>
      <aside class={chosen.length === 0 && !missing ? 'panel idle' : 'panel'} aria-label="Claims">
        <div class="inside">
          {missing && <p class="state">There is no claim with this id.</p>}
          {chosenStart === null && !missing && (
            <>
              <h2>What rests on which words</h2>
              <p>Choose underlined words to see the claims that rest on them.</p>
              <p>
                With the keyboard: Tab to the text, arrow keys from passage to passage, Enter to open, Escape
                to go back.
              </p>
            </>
          )}
          {chosenStart !== null && (
            <RestsHere slug={document.slug} at={chosenStart} claim={claim} onClose={close} />
          )}
        </div>
      </aside>
    </div>
  );
}

/** What leads to the versions of the text before and after this one. */
function Versions({ document: { revises, revisedBy } }: { readonly document: ReadDocument }) {
  const others = [
    ...revisedBy.nodes.map((version) => ({ name: words().reader.later, version })),
    ...(revises === null ? [] : [{ name: words().reader.earlier, version: revises }]),
  ];
  if (others.length === 0) return null;
  return (
    <p>
      {others.map(({ name, version: { slug, publishedAt } }, i) => (
        <span key={slug}>
          {i > 0 && ' · '}
          {name}: <a href={formatAddress({ view: 'reader', document: slug })}>{slug}</a>
          {publishedAt !== null && `, ${publishedAt}`}
        </span>
      ))}
    </p>
  );
}
