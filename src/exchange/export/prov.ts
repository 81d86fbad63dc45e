import type { NodeObject } from 'jsonld';
import type { Store } from '../../stores/Store.ts';
import { readOnce } from './readOnce.ts';
import { remarksOn } from './remarksOn.ts';
import { acceptedClaims, type ClaimsExport, type StoredClaimFacts } from './storedClaims.ts';

/** How a provenance is written: a value of JSON-LD, or a triple a line. */
export const provForms = ['json-ld', 'n-quads'] as const;
export type ProvForm = (typeof provForms)[number];

/** The terms of PROV-O (https://www.w3.org/TR/prov-o/) and schema.org that claims are told in. */
const CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
};

/** The beginning of a node's label, where one stands as subject or object of a quad. Each part of a file counts its own from 0. */
const BLANK = /^_:b(?=\d+ )|(?<= )_:b(?=\d+ \.$)/gm;

/**
 * Writes where the accepted claims come from: each is a `schema:Claim` that is a `prov:Entity`, derived from its document by whoever
 * coded it, with its words as quotations of that document. The holder, the stance and the target are values of their own: the
 * holder is not called the author of a sentence that a coder wrote. Memory does not grow with the graph. Gives how many
 * claims there are.
 *
 * @param write takes some text, and resolves when more may come
 * Throws STORE_UNAVAILABLE where the database wants it done again: some of it is written then.
 */
export async function exportProv(
  store: Store,
  write: (text: string) => Promise<void>,
  { publicUrl, form, ...asked }: ClaimsExport & { readonly publicUrl: string; readonly form: ProvForm },
): Promise<number> {
  const jsonld = form === 'n-quads' ? (await import('jsonld')).default : null;
  return readOnce(store, async (transaction) => {
    let count = 0;
    let part = 0;
    if (!jsonld) await write(`{"@context":${JSON.stringify(CONTEXT)},"@graph":[`);
    for await (const claims of acceptedClaims(transaction, asked)) {
      const nodes = claims.map((claim) => claimNode(claim, publicUrl));
      if (jsonld) {
        const document = { '@context': CONTEXT, '@graph': nodes };
        const quads = String(await jsonld.toRDF(document, { format: 'application/n-quads' }));
        await write(quads.replace(BLANK, `_:b${part}-`));
        part += 1;
      } else
        await write(`${count === 0 ? '' : ','}\n${nodes.map((node) => JSON.stringify(node)).join(',\n')}`);
      count += claims.length;
    }
    if (!jsonld) await write('\n]}\n');
    return count;
  });
}

function claimNode(claim: StoredClaimFacts, publicUrl: string): NodeObject {
  const { id, text, holder, stance, target, document, passages } = claim;
  const url = `${publicUrl}/claim/${id}`;
  const source = `${publicUrl}/document/${document.slug}`;
  const remarks = remarksOn(claim);
  const value = (name: string, said: string): NodeObject => ({
    ...{ type: 'schema:PropertyValue', 'schema:name': name, 'schema:value': said },
  });
  return {
    ...{ id: url, type: ['schema:Claim', 'prov:Entity'], 'schema:text': text },
    'schema:about': { id: `${publicUrl}/target/${target.slug}`, 'schema:name': target.text },
    'schema:additionalProperty': [
      value('holder', holder.slug),
      value('stance', stance ?? ''),
      value('target', target.slug),
      value('voice', claim.voice),
      value('tense', claim.tense),
      ...(claim.condition === null ? [] : [value('condition', claim.condition)]),
      ...(claim.saidAt === null ? [] : [value('said', claim.saidAt)]),
      ...(claim.importedFrom === null ? [] : [value('imported from', claim.importedFrom)]),
    ],
    'schema:mentions': actorNode(holder, publicUrl),
    ...(remarks.length > 0 && { 'schema:disambiguatingDescription': [...remarks] }),
    'schema:appearance': documentNode(claim, source),
    'prov:wasDerivedFrom': { id: source },
    'prov:generatedAtTime': { '@type': 'xsd:dateTime', '@value': claim.recordedAt },
    'prov:wasAttributedTo': coderNode(claim, publicUrl),
    'prov:qualifiedDerivation': passages.map(({ start, end, exact }) => ({
      ...{ type: 'prov:Quotation', 'prov:entity': { id: source } },
      'prov:hadActivity': {
        ...{ id: `${url}#${start}-${end}`, type: 'prov:Activity', 'schema:text': exact },
        ...{ 'schema:startOffset': start, 'schema:endOffset': end },
      },
    })),
  };
}

function actorNode({ slug, name, kind }: StoredClaimFacts['holder'], publicUrl: string): NodeObject {
  return {
    ...{ id: `${publicUrl}/actor/${slug}`, 'schema:name': name },
    type: kind === 'PERSON' ? 'schema:Person' : 'schema:Organization',
  };
}

function documentNode({ document }: StoredClaimFacts, id: string): NodeObject {
  const { title, publisher, url, language, publishedAt, sha256 } = document;
  return {
    ...{ id, type: ['schema:CreativeWork', 'prov:Entity'], 'schema:sha256': sha256 },
    ...(title !== null && { 'schema:name': title }),
    ...(publisher !== null && {
      'schema:publisher': { type: 'schema:Organization', 'schema:name': publisher },
    }),
    ...(url !== null && { 'schema:url': url }),
    ...(language !== null && { 'schema:inLanguage': language }),
    ...(publishedAt !== null && { 'schema:datePublished': publishedAt }),
  };
}

function coderNode({ recordedBy, method }: StoredClaimFacts, publicUrl: string): NodeObject {
  return {
    id: `${publicUrl}/#coder-${encodeURIComponent(recordedBy)}`,
    type: method === 'HUMAN' ? ['prov:Agent', 'prov:Person'] : ['prov:Agent', 'prov:SoftwareAgent'],
    'schema:name': recordedBy,
  };
}
