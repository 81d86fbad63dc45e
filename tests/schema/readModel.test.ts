import { describe, expect, test } from 'vitest';
import { graphModel } from '../../src/schema/graphModel.ts';
import type { EdgeField } from '../../src/schema/Model.ts';
import { readModel } from '../../src/schema/readModel.ts';

/** One line for each edge: how it is stored, how many it gives, of what. */
const edges = [...graphModel.types.values()].flatMap((type) =>
  [...type.fields.values()]
    .filter((field): field is EdgeField => field.kind === 'edge')
    .map((edge) => `${type.name}.${edge.name}: ${edge.many} ${edge.toName}, ${viaOf(edge)}`),
);

function viaOf({ via }: EdgeField): string {
  if (via.kind === 'key') return 'key';
  if (via.kind === 'inverse') return `inverse of ${via.edges.join(' and ')}`;
  if (via.kind === 'beside') return `found beside ${via.of}.${via.at}, not stored`;
  const keys = via.keys === null ? '' : ` by ${[...via.keys, 'order'].join(', ')}`;
  return `link ${via.link} ${via.near === 'from' ? 'out' : 'in'}${keys}${via.ordered ? ', as written' : ''}`;
}

test('every edge is stored once, and read from both sides', () => {
  expect(edges).toEqual([
    'Actor.offices: list Office, inverse of holder',
    'Actor.ties: list Tie, inverse of from and to',
    'Actor.partOf: list Actor, link PART_OF out by order',
    'Actor.parts: page Actor, link PART_OF in by order',
    'Actor.mergedInto: one Actor, key',
    'Actor.mergedBy: one Merge, key',
    'Actor.mergedFrom: list Actor, inverse of mergedInto',
    'Actor.claims: page Claim, inverse of holder',
    'Actor.claimsAbout: page Claim, link SPEAKS_OF in by status, order',
    'Actor.positions: page Position, inverse of actor',
    'Place.proposals: page Proposal, inverse of place',
    'Issue.about: list Actor, link CONCERNS out',
    'Issue.broader: list Target, link NARROWS out',
    'Issue.narrower: list Target, link NARROWS in',
    'Issue.mergedInto: one Target, key',
    'Issue.mergedBy: one Merge, key',
    'Issue.mergedFrom: list Target, inverse of mergedInto',
    'Issue.claims: page Claim, inverse of target',
    'Issue.positions: page Position, inverse of target',
    'Issue.proposals: page Proposal, inverse of issue',
    'Issue.unopposed: page Proposal, inverse of issue',
    'Issue.silent: page Actor, found beside Position.underIssue, not stored',
    'Proposal.about: list Actor, link CONCERNS out',
    'Proposal.broader: list Target, link NARROWS out',
    'Proposal.narrower: list Target, link NARROWS in',
    'Proposal.mergedInto: one Target, key',
    'Proposal.mergedBy: one Merge, key',
    'Proposal.mergedFrom: list Target, inverse of mergedInto',
    'Proposal.claims: page Claim, inverse of target',
    'Proposal.positions: page Position, inverse of target',
    'Proposal.issue: one Issue, key',
    'Proposal.place: one Place, key',
    'Proposal.evidence: list Passage, link EVIDENCED_BY out',
    'Proposal.proposedBy: page Position, inverse of target',
    'Proposal.supportedBy: page Position, inverse of target',
    'Proposal.conditionalBy: page Position, inverse of target',
    'Proposal.objectedToBy: page Position, inverse of target',
    'Assertion.about: list Actor, link CONCERNS out',
    'Assertion.broader: list Target, link NARROWS out',
    'Assertion.narrower: list Target, link NARROWS in',
    'Assertion.mergedInto: one Target, key',
    'Assertion.mergedBy: one Merge, key',
    'Assertion.mergedFrom: list Target, inverse of mergedInto',
    'Assertion.claims: page Claim, inverse of target',
    'Assertion.positions: page Position, inverse of target',
    'Assertion.restates: list Claim, link RESTATED_BY in',
    'Office.holder: one Actor, key',
    'Office.of: one Actor, key',
    'Office.evidence: list Passage, link EVIDENCED_BY out',
    'Office.document: one Document, key',
    'Office.recordedHolder: one Actor, key',
    'Office.recordedOf: one Actor, key',
    'Tie.from: one Actor, key',
    'Tie.to: one Actor, key',
    'Tie.evidence: list Passage, link EVIDENCED_BY out',
    'Tie.document: one Document, key',
    'Tie.recordedFrom: one Actor, key',
    'Tie.recordedTo: one Actor, key',
    'Claim.holder: one Actor, key',
    'Claim.recordedHolder: one Actor, key',
    'Claim.target: one Target, key',
    'Claim.recordedTarget: one Target, key',
    'Claim.via: list Actor, link VIA out by status, order, as written',
    'Claim.evidence: list Passage, link EVIDENCED_BY out by status, order',
    'Claim.document: one Document, key',
    'Claim.supersedes: list Supersession, inverse of by',
    'Claim.supersededBy: list Supersession, inverse of claim',
    'Claim.restatedBy: list Assertion, link RESTATED_BY out',
    'Claim.replacedBy: one Claim, key',
    'Claim.replaces: list Claim, inverse of replacedBy',
    'Claim.decisions: list Decision, inverse of claim',
    'Claim.position: one Position, key',
    'Claim.spells: list Spell, link BORE out by status, order',
    'Claim.touchesOn: list Actor, link TOUCHES_ON out by status, order',
    'Claim.speaksOf: list Actor, link SPEAKS_OF out by status, order',
    'Supersession.claim: one Claim, key',
    'Supersession.by: one Claim, key',
    'Supersession.evidence: list Passage, link EVIDENCED_BY out',
    'Decision.change: one Change, key',
    'Decision.claim: one Claim, key',
    'Change.decisions: page Decision, inverse of change',
    'Position.actor: one Actor, key',
    'Position.target: one Target, key',
    'Position.shownIn: list Document, link SHOWN_IN out by order',
    'Position.spells: list Spell, link COURSE out, as written',
    'Position.claims: page Claim, inverse of position',
    'Spell.actor: one Actor, key',
    'Spell.target: one Target, key',
    'Spell.shownIn: list Document, link WAS_SHOWN_IN out by order',
    'Spell.claims: page Claim, link BORE in by status, order',
    'Passage.document: one Document, key',
    'Passage.claims: page Claim, link EVIDENCED_BY in by status, order',
    'Document.replaces: one Document, key',
    'Document.revises: one Document, key',
    'Document.revisedBy: page Document, inverse of revises',
    'Document.replacedBy: page Document, inverse of replaces',
    'Document.sections: list Section, inverse of document',
    'Document.passages: page Passage, inverse of document',
    'Document.claims: page Claim, inverse of document',
    'Document.leftOut: page LeftOut, inverse of document',
    'Section.document: one Document, key',
    'LeftOut.document: one Document, key',
    'Declaration.document: one Document, key',
    'Merge.actors: list Actor, inverse of mergedBy',
    'Merge.targets: list Target, inverse of mergedBy',
  ]);
});

test('an edge that a fixed condition cuts says so', () => {
  const proposal = graphModel.types.get('Proposal');
  const whereOf = (name: string) => {
    const edge = proposal?.fields.get(name);
    return edge?.kind === 'edge' ? edge.where : undefined;
  };
  const current = { field: 'former', values: [false] };
  expect(whereOf('positions')).toEqual([]);
  expect(whereOf('narrower')).toEqual([{ field: 'mergedInto', values: [false] }]);
  expect(whereOf('proposedBy')).toEqual([{ field: 'stance', values: ['PROPOSES'] }, current]);
  expect(whereOf('supportedBy')).toEqual([{ field: 'stance', values: ['SUPPORTS'] }, current]);
  expect(whereOf('conditionalBy')).toEqual([{ field: 'stance', values: ['CONDITIONAL'] }, current]);
  expect(whereOf('objectedToBy')).toEqual([{ field: 'stance', values: ['SCEPTICAL', 'OBJECTS'] }, current]);
});

test('targets of every type stand in one table, and every other type in its own', () => {
  const tables = Object.fromEntries([...graphModel.types.values()].map((t) => [t.name, t.table]));
  expect(tables).toMatchObject({
    Issue: 'Target',
    Proposal: 'Target',
    Assertion: 'Target',
    Actor: 'Actor',
    Claim: 'Claim',
  });
  expect(graphModel.types.get('Proposal')?.labels).toEqual(['Target', 'Proposal']);
  expect(graphModel.types.get('Actor')?.labels).toEqual(['Actor']);
  expect(graphModel.types.has('Target')).toBe(false);
});

test('things with a slug are ordered by it, all others by their order key', () => {
  const orders = Map.groupBy(graphModel.types.values(), (t) => t.order);
  expect(orders.get('slug')?.map((t) => t.name)).toEqual([
    'Actor',
    'Place',
    'Issue',
    'Proposal',
    'Assertion',
    'Document',
  ]);
  expect(orders.get('order')?.map((t) => t.name)).toEqual([
    'Office',
    'Tie',
    'Claim',
    'Supersession',
    'Decision',
    'Change',
    'Erasure',
    'ChangeCounter',
    'History',
    'IdempotencyKey',
    'Key',
    'Position',
    'Spell',
    'Passage',
    'Section',
    'LeftOut',
    'Declaration',
    'Name',
    'FormerSlug',
    'Merge',
  ]);
});

test('abstract types know their concrete types in the order of the schema', () => {
  expect(graphModel.abstract.get('Target')).toEqual(['Issue', 'Proposal', 'Assertion']);
  expect(graphModel.abstract.get('SearchResult')).toEqual([
    'Actor',
    'Place',
    'Issue',
    'Proposal',
    'Assertion',
    'Document',
    'Claim',
    'Passage',
  ]);
  expect(graphModel.abstract.get('Node')).not.toContain('Declaration');
});

test('every enumeration is that of the model', () => {
  expect(graphModel.enums.get('Stance')).toEqual([
    'PROPOSES',
    'SUPPORTS',
    'CONDITIONAL',
    'DISCUSSES',
    'UNDECIDED',
    'WITHDRAWS',
    'SCEPTICAL',
    'OBJECTS',
  ]);
  expect(graphModel.enums.get('ActorKind')).toEqual([
    'PERSON',
    'STATE',
    'GOVERNMENT',
    'ORGANIZATION',
    'ALLIANCE',
    'MEDIA',
    'GROUP',
  ]);
  expect(graphModel.enums.get('ProposalKind')).toEqual([
    'VENUE',
    'FORMAT',
    'SEQUENCE',
    'SECURITY',
    'TERMS',
    'PROCESS',
    'OTHER',
  ]);
  expect(graphModel.enums.get('TieKind')).toEqual(['CLOSE', 'HOSTILE', 'ALLIED', 'MEMBER', 'OTHER']);
  expect(graphModel.enums.get('Voice')).toEqual(['QUOTE', 'PARAPHRASE', 'NARRATION']);
  expect(graphModel.enums.get('Tense')).toEqual(['FORMER', 'CURRENT', 'PROSPECTIVE']);
  expect(graphModel.enums.get('ClaimStatus')).toEqual(['DRAFT', 'ACCEPTED', 'REJECTED', 'RETRACTED']);
  expect(graphModel.enums.get('Method')).toEqual(['HUMAN', 'RULE', 'MODEL']);
});

test('the roots are those that the questions name, and positions', () => {
  expect([...graphModel.roots.values()].map((r) => `${r.name}: ${r.many} ${r.toName}`).sort()).toEqual([
    'actor: one Actor',
    'actors: page Actor',
    'assertion: one Assertion',
    'assertions: page Assertion',
    'changes: page Change',
    'claim: one Claim',
    'claims: page Claim',
    'document: one Document',
    'documents: page Document',
    'drafts: page Draft',
    'erasures: page Erasure',
    'issue: one Issue',
    'issues: page Issue',
    'merges: page Merge',
    'node: one Node',
    'place: one Place',
    'places: page Place',
    'positions: page Position',
    'proposal: one Proposal',
    'proposals: page Proposal',
    'search: page SearchResult',
    'supersessions: page Supersession',
  ]);
});

test('roots that no store answers say how many selections they count as', () => {
  expect([...graphModel.computedRoots]).toEqual([
    ['mergeCandidates', 15],
    ['suggestions', 15],
    ['suggesters', 1],
    ['viewer', 1],
    ['diagram', 15],
  ]);
});

test('filters take what the questions name', () => {
  const fieldsOf = (name: string) => [...(graphModel.filters.get(name)?.keys() ?? [])];
  expect(fieldsOf('ActorFilter')).toEqual(expect.arrayContaining(['kind', 'named', 'text']));
  expect(fieldsOf('ProposalFilter')).toEqual(expect.arrayContaining(['kind', 'issue', 'place', 'text']));
  expect(fieldsOf('ClaimFilter')).toEqual(
    expect.arrayContaining([
      'holder',
      'about',
      'stance',
      'target',
      'issue',
      'document',
      'voice',
      'tense',
      'hedged',
      'status',
      'saidFrom',
      'saidTo',
      'text',
      'via',
      'method',
      'recordedBy',
      'hasCondition',
      'publishedFrom',
      'publishedTo',
    ]),
  );
  expect(fieldsOf('PositionFilter')).toEqual(
    expect.arrayContaining(['mixed', 'reported', 'saidFrom', 'saidTo']),
  );
  expect(fieldsOf('DocumentFilter')).toEqual(['text', 'publisher', 'sha256', 'publishedFrom', 'publishedTo']);
  expect(graphModel.filters.get('ClaimFilter')?.get('publishedTo')).toEqual([
    { field: 'publishedFirst', of: 'document', slugOf: null, is: 'AT_MOST', default: null },
  ]);
  expect(fieldsOf('Document.passages')).toEqual(['at']);
  expect(graphModel.filters.get('ClaimFilter')?.get('issue')).toEqual([
    { field: 'underIssue', of: null, slugOf: 'Target', is: 'EQUALS', default: null },
  ]);
  expect(graphModel.filters.get('ClaimFilter')?.get('status')).toEqual([
    { field: 'status', of: null, slugOf: null, is: 'EQUALS', default: 'ACCEPTED' },
  ]);
});

test('scalars are read with what they hold', () => {
  const fields = graphModel.types.get('Actor')?.fields;
  expect(fields?.get('aliases')).toEqual({
    kind: 'scalar',
    name: 'aliases',
    scalar: 'String',
    typeName: 'String',
    list: true,
    rows: 0,
    nullable: false,
    internal: false,
    written: {
      as: 'aliases',
      under: null,
      form: null,
      required: false,
      default: null,
      says: 'Other names by which texts speak of the actor: the Kremlin.',
    },
  });
  expect(fields?.get('named')).toMatchObject({ scalar: 'Boolean', nullable: false });
  expect(fields?.get('description')).toMatchObject({ scalar: 'String', nullable: true });
  expect(graphModel.types.get('Passage')?.fields.get('start')).toMatchObject({ scalar: 'Int' });
  expect(graphModel.types.get('Claim')?.fields.get('url')).toEqual({
    kind: 'address',
    name: 'url',
    path: '/claim/',
    field: 'id',
  });
  expect(graphModel.types.get('Claim')?.fields.get('pair')).toMatchObject({ internal: true });
});

describe('a schema that contradicts itself is refused', () => {
  const directives = `
    directive @stored on OBJECT
    directive @edge(type: [String!]!, direction: String) on FIELD_DEFINITION
    directive @index(by: [String!]!) repeatable on OBJECT
    type Query { a: A }
  `;
  test.each([
    [
      'an edge that says no relationship',
      'type A @stored { slug: String! b: A }',
      'A.b leads to A and has no @edge',
    ],
    [
      'an index by an unknown field',
      'type A @stored @index(by: ["nothing"]) { slug: String! }',
      'type A has no field nothing to order or index by',
    ],
    [
      'an address that ends in no field',
      'type A @stored { slug: String! url: String! @address(path: "/a/{id}/b") }',
      'the address of A.url is no path that ends in a field: /a/{id}/b',
    ],
    [
      'a filter by an unknown field',
      `directive @where(field: String!) on INPUT_FIELD_DEFINITION
       type A @stored { slug: String! }
       type Cs { nodes: [A!]! pageInfo: Int }
       input AFilter { kind: String @where(field: "kind") }
       extend type Query { cs(filter: AFilter): Cs! }
       type B @stored { slug: String! as(filter: AFilter): Cs! @edge(type: ["HAS"]) }`,
      'AFilter.kind cuts A by "kind", which it has not.',
    ],
    [
      'a filter by an unknown field behind an edge',
      `directive @where(field: String!, of: String) on INPUT_FIELD_DEFINITION
       type A @stored { slug: String! b: B! @edge(type: ["HAS"]) }
       type As { nodes: [A!]! pageInfo: Int }
       input AFilter { kind: String @where(field: "kind", of: "b") }
       type B @stored { slug: String! as(filter: AFilter): As! @edge(type: ["HAS"]) }`,
      'AFilter.kind cuts A by "b.kind", which it has not.',
    ],
    [
      'a filter by a moment',
      `directive @where(field: String!) on INPUT_FIELD_DEFINITION
       type A @stored { slug: String! at: DateTime }
       input AFilter { from: DateTime @where(field: "at") }`,
      'AFilter.from takes a DateTime, which would be compared as text. Let it take EDTF.',
    ],
    [
      'a type without an order',
      'type A @stored { id: ID! }',
      'type A has no field slug to order or index by',
    ],
  ])('%s', (_, text, message) => {
    expect(() => readModel(directives + text)).toThrow(`schema.graphql: ${message}`);
  });
});
