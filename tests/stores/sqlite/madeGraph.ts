import type { Row } from '../../../src/stores/Store.ts';
import { row } from '../rows.ts';

const STANCES = ['PROPOSES', 'SUPPORTS', 'CONDITIONAL', 'DISCUSSES', 'UNDECIDED', 'SCEPTICAL', 'OBJECTS'];

/**
 * A graph of so many claims, the same each time, in which `a0` holds a tenth of them and `t0` is the target of a
 * tenth. The holder `a<n>` has the rest by turns; a document states a hundred.
 */
export function* madeGraph(claims: number): Generator<Row> {
  const actors = Math.max(10, Math.floor(claims / 100));
  const targets = Math.max(10, Math.floor(claims / 50));
  yield row('Issue', 'i0', { slug: 'i0', text: 'Issue', underIssue: 'i0' });
  yield row('Place', 'p0', { slug: 'p0', name: 'Place' });
  for (let i = 0; i < actors; i += 1) {
    yield row('Actor', `a${i}`, { slug: `a${i}`, name: `Actor ${i}`, kind: 'PERSON' }, {}, `actor ${i}`);
  }
  for (let i = 0; i < targets; i += 1) {
    const edges = { issue: 'i0', place: 'p0', about: [`a${i % actors}`] };
    const fields = { slug: `t${i}`, text: `Target ${i}`, kind: 'VENUE', underIssue: 'i0' };
    yield row('Proposal', `t${i}`, fields, edges, `target ${i}`);
  }
  for (let i = 0; i < claims; i += 1) {
    const document = `d${Math.floor(i / 100)}`;
    if (i % 100 === 0) yield row('Document', document, { slug: document, text: 'text' });
    const holder = i % 10 === 0 ? 'a0' : `a${i % actors}`;
    const target = i % 10 === 1 ? 't0' : `t${i % targets}`;
    const order = `${String(i).padStart(9, '0')} ${document}`;
    const stance = STANCES[i % STANCES.length] ?? '';
    const passage = `e${i}`;
    yield row(
      'Passage',
      passage,
      { order, start: i, end: i + 10, exact: `words ${i}` },
      { document },
      `words ${i}`,
    );
    yield row(
      'Position',
      `o${i}`,
      { order, stance, former: i % 20 === 0, underIssue: 'i0' },
      { actor: holder, target, shownIn: [document] },
    );
    yield row(
      'Claim',
      `c${i}`,
      {
        ...{ order, slug: `c${i}`, text: `says ${i} word${i % 1000}`, stance, status: 'ACCEPTED' },
        ...{ voice: i % 3 === 0 ? 'QUOTE' : 'NARRATION', tense: 'CURRENT', pair: `${holder} ${target}` },
      },
      {
        ...{ holder, target, document, position: `o${i}`, evidence: [passage] },
        ...{ touchesOn: ['a1'], speaksOf: ['a1'] },
      },
      `says ${i} word${i % 1000} common`,
    );
  }
}
