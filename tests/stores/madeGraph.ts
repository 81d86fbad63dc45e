import type { Row } from '../../src/stores/Store.ts';
import { row } from './rows.ts';

const STANCES = ['PROPOSES', 'SUPPORTS', 'CONDITIONAL', 'DISCUSSES', 'UNDECIDED', 'SCEPTICAL', 'OBJECTS'];
const VOICES = ['QUOTE', 'PARAPHRASE', 'NARRATION'];
const STATUSES = [
  'ACCEPTED',
  'ACCEPTED',
  'ACCEPTED',
  'ACCEPTED',
  'ACCEPTED',
  'ACCEPTED',
  'ACCEPTED',
  'DRAFT',
];

const statusOf = (claim: number) => STATUSES[claim % STATUSES.length] ?? '';

const isHidden = (claim: number) => statusOf(claim) === 'DRAFT';

/** Of actors, targets and documents there are so many, whatever the number of claims: all their lists grow with it. */
const HUBS = 10;

/** Changes of mind: more than a page. */
const CHANGES = 12;

/**
 * The same few actors, proposals and documents with any number of claims, each with a passage and a position of
 * its own. For guards on how much of it a statement reads.
 */
export function* madeGraph(claims: number): Generator<Row> {
  const key = (i: number) => String(i).padStart(8, '0');
  yield row('Issue', 'issue', { slug: 'issue', text: 'What now?', underIssue: 'issue' }, {}, 'what now');
  for (let i = 0; i < HUBS; i += 1) {
    yield row('Actor', `actor${i}`, { slug: `actor${i}`, name: `Actor ${i}` }, {}, `actor ${i}`);
    yield row(
      'Document',
      `document${i}`,
      { slug: `document${i}`, title: `Document ${i}` },
      {},
      `document ${i}`,
    );
    const fields = { slug: `proposal${i}`, text: `Proposal ${i}`, kind: 'VENUE', underIssue: 'issue' };
    yield row('Proposal', `proposal${i}`, fields, { issue: 'issue' }, `proposal ${i}`);
  }
  for (let i = 1; i < CHANGES; i += 1) {
    yield row(
      'Supersession',
      `change${i}`,
      { order: key(i), hidden: isHidden(i) || isHidden(i - 1) },
      { by: `claim${i}`, claim: `claim${i - 1}`, evidence: ['passage0'] },
    );
  }
  for (let i = 0; i < claims; i += 1) {
    const holder = `actor${i % HUBS}`;
    const target = `proposal${(i * 7 + Math.floor(i / HUBS)) % HUBS}`;
    const document = `document${Math.floor(i / 3) % HUBS}`;
    const stance = STANCES[Math.floor(i / 11) % STANCES.length] ?? '';
    const status = statusOf(i);
    const former = i % 5 === 0;
    yield row(
      'Passage',
      `passage${i}`,
      { order: key(i), start: i, end: i + 9, exact: `words ${i}`, hidden: isHidden(i) },
      { document },
      `words ${i}`,
    );
    yield row('Position', `position${i}`, { order: key(i), stance, former }, { actor: holder, target });
    yield row(
      'Claim',
      `claim${i}`,
      {
        order: key(i),
        slug: `claim${i}`,
        text: `Claim ${i}`,
        stance,
        status,
        hidden: isHidden(i),
        voice: VOICES[i % 3] ?? '',
        pair: `${holder} ${target}`,
      },
      {
        holder,
        target,
        document,
        position: `position${i}`,
        evidence: [`passage${i}`, 'passage0'],
        touchesOn: [holder, `actor${(i + 1) % HUBS}`].filter((id, at, ids) => ids.indexOf(id) === at),
        speaksOf: [`actor${(i + 1) % HUBS}`],
      },
      `claim ${i}`,
    );
  }
}
