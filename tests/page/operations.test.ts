import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import type { OperationCall } from '../../src/diagrams/OperationCall.ts';
import { NO_FILTER, parseAddress } from '../../src/page/Address.ts';
import { firstCalls } from '../../src/page/firstCalls.ts';
import { aboutGraph } from '../../src/page/operations/aboutGraph.ts';
import { actorGroups, groupsVariables } from '../../src/page/operations/actorGroups.ts';
import { actorPartsCall } from '../../src/page/operations/actorParts.ts';
import {
  busiestActorsCall,
  busiestIssuesCall,
  countedActors,
  documentsWith,
  issuesWith,
} from '../../src/page/operations/choices.ts';
import {
  companyCall,
  companyCuts,
  heldBy,
  heldByVariables,
  sidesFilter,
} from '../../src/page/operations/company.ts';
import { actorsNamed, comparedCall } from '../../src/page/operations/compared.ts';
import { courses, coursesVariables } from '../../src/page/operations/courses.ts';
import { leftOutWords, restingWords } from '../../src/page/operations/coverage.ts';
import { draftsCall } from '../../src/page/operations/drafts.ts';
import { earlierClaims } from '../../src/page/operations/earlierClaims.ts';
import { evidence } from '../../src/page/operations/evidence.ts';
import { findCall, resultsCall } from '../../src/page/operations/find.ts';
import { coders, qualityExamples, stanceExamples } from '../../src/page/operations/howToRead.ts';
import { marginsVariables, matrixMargins } from '../../src/page/operations/matrixMargins.ts';
import { namesCall } from '../../src/page/operations/names.ts';
import { callKey } from '../../src/page/operations/Operation.ts';
import { openRecord } from '../../src/page/operations/openRecord.ts';
import { cutCall, overviewCall } from '../../src/page/operations/overview.ts';
import { ownClaims } from '../../src/page/operations/ownClaims.ts';
import { positionsCall } from '../../src/page/operations/positions.ts';
import {
  documents,
  morePassages,
  oneClaim,
  readDocument,
  restsHere,
} from '../../src/page/operations/reader.ts';
import { readings } from '../../src/page/operations/readings.ts';
import { firstIssues, recordsWith, slugTaken } from '../../src/page/operations/recordChoices.ts';
import { saidSpan, saidSpanVariables } from '../../src/page/operations/saidSpan.ts';
import { saidStretchesCall, stretchesOf } from '../../src/page/operations/saidStretches.ts';
import { smallerCutsCall } from '../../src/page/operations/smallerCuts.ts';
import {
  listClaims,
  listClaimsAbout,
  listParts,
  readActor,
  readProposal,
  readQuestion,
  readStatement,
} from '../../src/page/operations/subjects.ts';
import { suggesters, suggestions } from '../../src/page/operations/suggestions.ts';
import { textDays, textDaysVariables } from '../../src/page/operations/textDays.ts';
import { textIsThere } from '../../src/page/operations/textIsThere.ts';
import { venues } from '../../src/page/operations/venues.ts';
import { viewer } from '../../src/page/operations/viewer.ts';
import { where } from '../../src/page/operations/where.ts';
import { withoutOne, withoutOneCall } from '../../src/page/operations/withoutOne.ts';
import { Planner } from '../../src/plan/Planner.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';
import { printPlan } from '../../src/stores/sqlite/printPlan.ts';
import { PUBLIC_URL } from '../plan/planned.ts';

const everything = {
  ...NO_FILTER,
  actor: ['a'],
  target: ['t'],
  issue: ['i'],
  document: 'd',
  stance: ['OBJECTS'],
  from: '2025-08',
  to: '2025-09-01',
} as const;

const many = Array.from({ length: 20 }, (_, i) => `a${i}`);

/** Each operation of the page, with the most that it asks for. */
const asked: readonly OperationCall[] = [
  positionsCall({ filter: NO_FILTER, after: null }),
  positionsCall({ filter: { ...NO_FILTER, issue: ['i', 'j'] }, after: null }),
  positionsCall({ filter: everything, after: null }),
  { query: courses.text, variables: coursesVariables({ filter: everything, after: null }) },
  { query: actorGroups.text, variables: groupsVariables({ filter: everything, after: null }) },
  { query: matrixMargins.text, variables: marginsVariables({ filter: everything, row: 0 }) },
  smallerCutsCall({ filter: everything }),
  {
    query: saidSpan.text,
    variables: saidSpanVariables(coursesVariables({ filter: everything, after: null }).filter),
  },
  ...[actorPartsCall({ filter: everything })].filter((call) => call !== null),
  { query: evidence.text, variables: { id: 'x', after: null } },
  { query: readDocument.text, variables: { slug: 'd' } },
  { query: morePassages.text, variables: { slug: 'd', after: null } },
  { query: restsHere.text, variables: { slug: 'd', at: 3 } },
  { query: oneClaim.text, variables: { id: 'x' } },
  { query: where.text, variables: { id: 'x' } },
  { query: ownClaims.text, variables: { document: 'd', by: 'Ann' } },
  { query: documents.text, variables: { after: null } },
  { query: aboutGraph.text, variables: {} },
  { query: suggestions.text, variables: { document: 'd', by: 'RULES' } },
  { query: suggesters.text, variables: {} },
  { query: viewer.text, variables: {} },
  { query: readings.text, variables: { document: 'd' } },
  draftsCall({ filter: everything, method: 'MODEL', by: 'x' }, null),
  { query: restingWords.text, variables: { slug: 'd', after: null } },
  { query: leftOutWords.text, variables: { slug: 'd', after: null } },
  { query: stanceExamples.text, variables: {} },
  { query: qualityExamples.text, variables: {} },
  { query: coders.text, variables: {} },
  ...[readActor, readQuestion, readProposal, readStatement].map(({ text }) => ({
    query: text,
    variables: { slug: 's' },
  })),
  { query: listClaims.text, variables: { after: null, filter: { via: 'a' } } },
  { query: listClaimsAbout.text, variables: { slug: 'a', after: null } },
  { query: listParts.text, variables: { slug: 'a', after: null } },
  comparedCall(['a', 'b']),
  { query: actorsNamed.text, variables: { words: 'w' } },
  { query: venues.text, variables: { after: null } },
  companyCall({ filter: everything, said: '2025-08-22' }, null),
  { query: companyCuts.text, variables: { filter: sidesFilter({ filter: everything }) } },
  { query: heldBy.text, variables: heldByVariables({ filter: everything, said: '2025-08-22' }, many) },
  { query: textDays.text, variables: textDaysVariables({ filter: everything }) },
  saidStretchesCall(sidesFilter({ filter: everything }), stretchesOf({ first: 0, last: 100 })),
  withoutOneCall(withoutOne(everything)),
  busiestActorsCall(everything),
  busiestIssuesCall(everything),
  { query: countedActors.text, variables: { text: 'w', former: true } },
  { query: issuesWith.text, variables: { text: 'w' } },
  { query: documentsWith.text, variables: { text: null } },
  { query: earlierClaims.text, variables: { holder: 'a' } },
  { query: recordsWith.text, variables: { text: 'w', in: ['ACTOR', 'CLAIM'] } },
  { query: firstIssues.text, variables: {} },
  { query: slugTaken.text, variables: { slug: 's' } },
  { query: textIsThere.text, variables: { slug: 's', sha256: 'a' } },
  ...Object.values(openRecord).map(({ text }) => ({ query: text, variables: { slug: 's' } })),
  namesCall({ ...everything, actor: many, issue: many, target: many }),
  overviewCall({ filter: NO_FILTER, group: null, alone: null }),
  overviewCall({ filter: everything, group: 'g', alone: 'ASSERTION' }),
  cutCall({ filter: everything, group: 'g', alone: 'ASSERTION' }),
  findCall({ words: 'w', first: 3 }),
  resultsCall({ words: 'w', among: null, after: null }),
  resultsCall({ words: 'w', among: 'Actor', after: null }),
].flatMap((call) => call ?? []);

const schema = buildSchema(publicSdl(sdl));
const limits = { selections: 60, levels: 10, rows: 200_000, first: 200 };
const planner = new Planner({ model: graphModel, schema, limits, publicUrl: PUBLIC_URL });

test.each(asked)('the public API takes $query', ({ query, variables }) => {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  expect(() => planner.plan(document, null, { ...variables })).not.toThrow();
});

test.each([
  '/?issue=i',
  '/matrix?document=d',
  '/matrix?stance=objects',
  '/timeline?issue=i&stance=objects',
  '/graph?target=t',
  '/?actor=a&former=no',
])('an index leads to the positions of %s', (address) => {
  const url = new URL(address, 'http://localhost');
  const parsed = parseAddress(url.pathname, url.searchParams);
  const [first] = parsed === null ? [] : firstCalls(parsed);
  const { plan } = planner.plan(parse(first?.query ?? ''), null, { ...first?.variables });
  const { text } = printPlan(graphModel, plan);
  expect(text).toContain('FROM "Position');
  expect(text).not.toContain('"Position(order)"');
});

test('calls that differ have different keys', () => {
  expect(new Set(asked.map(callKey)).size).toBe(asked.length);
});
