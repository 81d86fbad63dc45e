import { accordingTo } from '../../evidence/accordingTo.ts';
import { holdChanges } from '../../recording/writeChange.ts';
import type { Store } from '../../stores/Store.ts';
import { acceptedClaims, type StoredClaimFacts } from './storedClaims.ts';

/** The context of Web Annotations, beside which nothing of ours needs one (https://www.w3.org/TR/annotation-vocab/). */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Writes every accepted claim as a Web Annotation (https://www.w3.org/TR/annotation-model/), JSON-LD in one collection: its
 * sentence is the body, its words are the targets, each by a TextQuoteSelector and a TextPositionSelector, which counts code
 * points. Memory does not grow with the graph. Gives how many there are.
 *
 * @param write takes some text, and resolves when more may come
 */
export async function exportAnnotations(
  store: Store,
  write: (text: string) => Promise<void>,
  { publicUrl }: { readonly publicUrl: string },
): Promise<number> {
  return store.snapshot(async (transaction) => {
    await holdChanges(transaction);
    let count = 0;
    await write(`{"@context":"${CONTEXT}","id":"${publicUrl}/claims","type":"AnnotationPage","items":[`);
    for await (const claims of acceptedClaims(transaction)) {
      const items = claims.map((claim) => JSON.stringify(annotationOf(claim, publicUrl)));
      if (items.length > 0) await write(`${count === 0 ? '' : ','}\n${items.join(',\n')}`);
      count += claims.length;
    }
    await write('\n]}\n');
    return count;
  });
}

/** A claim as a Web Annotation, without its context. */
export function annotationOf(claim: StoredClaimFacts, publicUrl: string): object {
  const { id, text, document, via, holderText, passages, recordedAt, recordedBy } = claim;
  const source = document.url ?? `${publicUrl}/document/${document.slug}`;
  return {
    id: `${publicUrl}/claim/${id}`,
    type: 'Annotation',
    motivation: 'identifying',
    created: recordedAt,
    creator: { type: claim.method === 'HUMAN' ? 'Person' : 'Software', name: recordedBy },
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: text },
      ...tags(claim),
      ...(via.length === 0 ? [] : [remark(accordingTo(via.map(({ name }) => name)))]),
      ...(claim.hedged ? [remark('The author, or who reports it, doubts that the holder holds it.')] : []),
      ...(holderText === null ? [remark('The words kept do not name the holder.')] : []),
      ...(document.excerpt ? [remark('Only these words of a longer text were kept.')] : []),
    ],
    target: passages.map(({ start, end, exact, prefix, suffix }) => ({
      type: 'SpecificResource',
      source: {
        id: source,
        type: 'Text',
        format: 'text/plain',
        ...(document.language !== null && { language: document.language }),
      },
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    })),
  };
}

/** Who holds which stance on what. */
function tags({ holder, stance, target }: StoredClaimFacts): readonly object[] {
  const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });
  return [`holder ${holder.slug}`, `stance ${stance}`, `target ${target.slug}`].map(tag);
}

function remark(value: string): object {
  return { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value };
}
