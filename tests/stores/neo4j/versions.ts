import type { Row, Store } from '../../../src/stores/Store.ts';
import { row } from '../rows.ts';

const CLAIMS = 1_100;

/** Every third claim is in odd versions alone. */
const isIn = (version: number) => (i: number) => version % 2 === 1 || i % 3 !== 0;
const numbers = Array.from({ length: CLAIMS }, (_, i) => i);

/** Writes a version of a graph, some 3,400 rows, in one transaction. Everything in it says which version it is. */
export async function writeVersion(store: Store, version: number): Promise<void> {
  const rows = rowsOf(version);
  const out = numbers.filter((i) => !isIn(version)(i));
  await store.transaction(async (transaction) => {
    await transaction.lock([{ type: 'Document', id: 'paper' }]);
    for (const [type, id] of [
      ['Claim', 'claim'],
      ['Position', 'position'],
      ['Passage', 'passage'],
    ] as const)
      await transaction.remove(
        type,
        out.map((i) => `${id}${i}`),
      );
    await transaction.put(rows);
  });
}

function rowsOf(version: number): readonly Row[] {
  const text = `version ${version}`;
  return [
    row('Document', 'paper', { slug: 'paper', title: text, sha256: '0', text: '', addedAt: '' }),
    row('Actor', 'ash', { slug: 'ash', name: text, kind: 'PERSON' }),
    row('Proposal', 'talk', { slug: 'talk', text }),
    ...numbers.filter(isIn(version)).flatMap((i) => claimOf(i, text)),
  ];
}

function claimOf(i: number, text: string): readonly Row[] {
  const order = String(i).padStart(5, '0');
  return [
    row('Passage', `passage${i}`, { order, start: i, end: i + 1, exact: text }, { document: 'paper' }),
    row('Position', `position${i}`, { order, stance: 'SUPPORTS' }, { actor: 'ash', target: 'talk' }),
    row(
      'Claim',
      `claim${i}`,
      { order, slug: `claim${i}`, text, stance: 'SUPPORTS', status: 'ACCEPTED', voice: 'QUOTE' },
      {
        holder: 'ash',
        target: 'talk',
        document: 'paper',
        position: `position${i}`,
        evidence: [`passage${i}`],
      },
    ),
  ];
}

export const QUESTION = `{ document(slug: "paper") {
  title
  passages(first: 1) { totalCount }
  claims(first: 100) { totalCount nodes { slug text holder { name } evidence { exact } } }
} }`;

/**
 * The version that an answer to `QUESTION` is of.
 *
 * Throws where it is of none: no answer, or one that holds a part of one version and a part of another.
 */
export function versionOf(answer: string): number {
  const version = Number(/"title":"version (\d+)"/.exec(answer)?.[1]);
  if (answer !== answerOf(version)) throw new Error(`The answer is of no version: ${answer.slice(0, 2_000)}`);
  return version;
}

function answerOf(version: number): string {
  const text = `version ${version}`;
  const kept = numbers.filter(isIn(version));
  const nodes = kept
    .slice(0, 100)
    .map((i) => ({ slug: `claim${i}`, text, holder: { name: text }, evidence: [{ exact: text }] }));
  const claims = { totalCount: kept.length, nodes };
  const document = { title: text, passages: { totalCount: kept.length }, claims };
  return JSON.stringify({ data: { document } });
}
