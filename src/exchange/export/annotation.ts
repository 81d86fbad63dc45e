import type { Store } from '../../stores/Store.ts';
import { readOnce } from './readOnce.ts';
import { remarksOn } from './remarksOn.ts';
import { acceptedClaims, type ClaimsExport, type StoredClaimFacts } from './storedClaims.ts';

/** The context of Web Annotations, beside which nothing of ours needs one (https://www.w3.org/TR/annotation-vocab/). */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Writes the accepted claims as Web Annotations (https://www.w3.org/TR/annotation-model/), JSON-LD on one page: one for each
 * passage that one rests on. Its sentence is the body; the words are the target, by a TextQuoteSelector and by a
 * TextPositionSelector, which counts code points. Memory does not grow with the graph. Gives how many claims there are.
 *
 * @param write takes some text, and resolves when more may come
 * Throws STORE_UNAVAILABLE where the database wants it done again: some of it is written then.
 */
export async function exportAnnotations(
  store: Store,
  write: (text: string) => Promise<void>,
  { publicUrl, ...asked }: ClaimsExport & { readonly publicUrl: string },
): Promise<number> {
  return readOnce(store, async (transaction) => {
    let count = 0;
    await write(`{"@context":"${CONTEXT}","id":"${publicUrl}/#claims","type":"AnnotationPage","items":[`);
    for await (const claims of acceptedClaims(transaction, asked)) {
      const items = claims.flatMap((claim) => annotationsOf(claim, publicUrl)).map((a) => JSON.stringify(a));
      await write(`${count === 0 ? '' : ','}\n${items.join(',\n')}`);
      count += claims.length;
    }
    await write('\n]}\n');
    return count;
  });
}

/** A claim as Web Annotations, one for each of its passages, without their context. */
function annotationsOf(claim: StoredClaimFacts, publicUrl: string): readonly object[] {
  const { id, text, document, method, passages, recordedAt, recordedBy } = claim;
  const said = {
    type: 'Annotation',
    motivation: 'identifying',
    created: recordedAt,
    creator: { type: method === 'HUMAN' ? 'Person' : 'Software', name: recordedBy },
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: text },
      ...tags(claim),
      ...remarksOn(claim).map(remark),
    ],
  };
  const source = {
    id: document.url ?? `${publicUrl}/document/${document.slug}`,
    type: 'Text',
    format: 'text/plain',
    ...(document.language !== null && { language: document.language }),
  };
  return passages.map(({ start, end, exact, prefix, suffix }) => ({
    id: `${publicUrl}/claim/${id}#${start}-${end}`,
    ...said,
    target: {
      type: 'SpecificResource',
      source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  }));
}

/** Who holds which stance on what. */
function tags({ holder, stance, target }: StoredClaimFacts): readonly object[] {
  const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });
  return [`holder ${holder.slug}`, `stance ${stance}`, `target ${target.slug}`].map(tag);
}

function remark(value: string): object {
  return { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value };
}
