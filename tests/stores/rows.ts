import { graphModel } from '../../src/schema/graphModel.ts';
import type { Row, Scalar } from '../../src/stores/Store.ts';

/** A row of a type in which only what is given is not empty: null, an empty list, false, 0 or no text. */
export function row(
  type: string,
  id: string,
  fields: Readonly<Record<string, Scalar>>,
  edges: Row['edges'] = {},
  words = '',
): Row {
  const stored = graphModel.types.get(type);
  if (!stored) throw new Error(`${type} is not a stored type.`);
  const allFields: Record<string, Scalar> = {};
  const allEdges: Record<string, string | null | readonly string[]> = {};
  for (const field of stored.fields.values()) {
    if (field.kind === 'scalar' && field.name !== 'id') {
      allFields[field.name] = fields[field.name] ?? empty(field);
    } else if (field.kind === 'edge' && field.via.kind === 'key') {
      allEdges[field.name] = edges[field.name] ?? null;
    } else if (field.kind === 'edge' && field.via.kind === 'link' && field.via.near === 'from') {
      allEdges[field.name] = edges[field.name] ?? [];
    }
  }
  for (const name of [...Object.keys(fields), ...Object.keys(edges)]) {
    if (!(name in allFields) && !(name in allEdges)) throw new Error(`${type} rows hold no ${name}.`);
  }
  return { type, id, fields: allFields, edges: allEdges, words };
}

function empty(field: { scalar: string; list: boolean; nullable: boolean }): Scalar {
  if (field.list) return [];
  if (field.nullable) return null;
  return field.scalar === 'Boolean' ? false : field.scalar === 'Int' ? 0 : '';
}

const claim = (
  id: string,
  order: string,
  of: { holder: string; target: string; stance: string; status?: string; voice?: string; day?: string },
  edges: Row['edges'] = {},
  words = '',
): Row =>
  row(
    'Claim',
    id,
    {
      order,
      slug: `slug-${id}`,
      text: `text of ${id}`,
      stance: of.stance,
      status: of.status ?? 'ACCEPTED',
      voice: of.voice ?? 'QUOTE',
      saidAt: of.day ?? null,
      saidFirst: of.day ?? null,
      saidLast: of.day ?? null,
      pair: `${of.holder} ${of.target}`,
    },
    { holder: of.holder, target: of.target, document: 'paper', ...edges },
    words,
  );

/**
 * A graph small enough to be known by heart. Three actors, an issue with two answers, an assertion, seven claims:
 *
 *   order  claim  holder  target   stance     status    evidence
 *   1      c1     amber   island   PROPOSES   ACCEPTED  p1, p2
 *   2      c2     birch   island   SCEPTICAL  ACCEPTED  p2
 *   3      c3     amber   harbour  OBJECTS    ACCEPTED  p2
 *   4      c4     amber   honest   SUPPORTS   DRAFT     p1
 *   5      c5     amber   harbour  SCEPTICAL  ACCEPTED  p3
 *   6      c6     cedar   talks    DISCUSSES  ACCEPTED  p3
 *   7      c7     birch   harbour  SUPPORTS   ACCEPTED  p1
 */
export const rows: readonly Row[] = [
  claim(
    'c1',
    '1',
    { holder: 'amber', target: 'island', stance: 'PROPOSES', day: '2031-03-12' },
    {
      evidence: ['p1', 'p2'],
      touchesOn: ['birch'],
      via: ['cedar', 'birch'],
      position: 'amber-island',
    },
    'amber proposes the island',
  ),
  claim(
    'c2',
    '2',
    { holder: 'birch', target: 'island', stance: 'SCEPTICAL', day: '2031-03-10' },
    {
      evidence: ['p2'],
      touchesOn: ['birch', 'cedar'],
      position: 'birch-island',
    },
    'birch doubts the island',
  ),
  claim(
    'c3',
    '3',
    { holder: 'amber', target: 'harbour', stance: 'OBJECTS', voice: 'PARAPHRASE' },
    {
      evidence: ['p2'],
      touchesOn: ['cedar'],
      position: 'amber-harbour',
    },
    'amber objects to the harbour',
  ),
  claim(
    'c4',
    '4',
    { holder: 'amber', target: 'honest', stance: 'SUPPORTS', status: 'DRAFT' },
    {
      evidence: ['p1'],
      touchesOn: ['birch'],
    },
    'amber thinks that cedar is honest',
  ),
  claim(
    'c5',
    '5',
    { holder: 'amber', target: 'harbour', stance: 'SCEPTICAL' },
    {
      evidence: ['p3'],
      touchesOn: ['birch'],
    },
    'amber is wary of the harbour',
  ),
  claim(
    'c6',
    '6',
    { holder: 'cedar', target: 'talks', stance: 'DISCUSSES' },
    { evidence: ['p3'] },
    'cedar talks',
  ),
  claim(
    'c7',
    '7',
    { holder: 'birch', target: 'harbour', stance: 'SUPPORTS' },
    { evidence: ['p1'] },
    'birch likes the harbour',
  ),
  row(
    'Actor',
    'amber',
    { slug: 'amber', name: 'Amber', kind: 'PERSON', named: true, aliases: ['Envoy', 'Āmber'] },
    {
      partOf: ['cedar'],
    },
    'amber envoy amber',
  ),
  row(
    'Actor',
    'birch',
    { slug: 'birch', name: 'Birch 🌲𝔅', kind: 'PERSON', named: true, description: "A “tree”,\n\\ or 'two'" },
    {
      partOf: ['cedar'],
    },
    'birch b',
  ),
  row('Actor', 'cedar', { slug: 'cedar', name: 'Cedar', kind: 'GROUP', named: false }, {}, 'cedar'),
  row(
    'Document',
    'paper',
    { slug: 'paper', title: 'The island paper', text: 'words' },
    {},
    'the island paper',
  ),
  row(
    'Passage',
    'p1',
    { order: '1', start: 0, end: 10, exact: 'an island, said Amber' },
    { document: 'paper' },
    'an island said amber',
  ),
  row('Passage', 'p2', { order: '2', start: 5, end: 20, exact: 'nobody' }, { document: 'paper' }, 'nobody'),
  row(
    'Passage',
    'p3',
    { order: '3', start: 30, end: 40, exact: 'elsewhere' },
    { document: 'paper' },
    'elsewhere',
  ),
  row('Issue', 'talks', { slug: 'talks', text: 'Where to talk?', underIssue: 'talks' }, {}, 'where to talk'),
  row(
    'Proposal',
    'harbour',
    { slug: 'harbour', text: 'In the harbour', kind: 'VENUE', underIssue: 'talks' },
    {
      issue: 'talks',
      about: ['amber', 'birch'],
      broader: ['island', 'talks', 'honest'],
    },
    'in the harbour',
  ),
  row(
    'Proposal',
    'island',
    { slug: 'island', text: 'On the island', kind: 'VENUE', underIssue: 'talks' },
    {
      issue: 'talks',
      place: 'port',
    },
    'on the island',
  ),
  row(
    'Assertion',
    'honest',
    { slug: 'honest', text: 'Cedar is honest' },
    { about: ['cedar'] },
    'cedar is honest',
  ),
  row('Place', 'port', { slug: 'port', name: 'Port' }, {}, 'port'),
  row(
    'Position',
    'amber-harbour',
    { order: 'harbour 7 amber', stance: 'OBJECTS', mixed: true },
    { actor: 'amber', target: 'harbour' },
  ),
  row(
    'Position',
    'amber-island',
    { order: 'island 1 amber', stance: 'PROPOSES' },
    { actor: 'amber', target: 'island' },
  ),
  row(
    'Position',
    'birch-island',
    { order: 'island 6 birch', stance: 'SCEPTICAL' },
    { actor: 'birch', target: 'island' },
  ),
  row(
    'Position',
    'cedar-island',
    { order: 'island 2 cedar', stance: 'SUPPORTS', former: true },
    { actor: 'cedar', target: 'island' },
  ),
  row('Tie', 'close', { order: '1', kind: 'CLOSE' }, { from: 'amber', to: 'birch', document: 'paper' }),
  row('Tie', 'own', { order: '2', kind: 'OTHER' }, { from: 'birch', to: 'birch', document: 'paper' }),
  row('Tie', 'back', { order: '3', kind: 'HOSTILE' }, { from: 'cedar', to: 'amber', document: 'paper' }),
];
