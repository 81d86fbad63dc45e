import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { NO_FILTER, parseAddress } from '../../src/page/Address.ts';
import { coursesVariables, firstQuestions } from '../../src/page/firstQuestions.ts';
import { choices, chosen } from '../../src/page/operations/choices.ts';
import { courses } from '../../src/page/operations/courses.ts';
import { evidence } from '../../src/page/operations/evidence.ts';
import { find } from '../../src/page/operations/find.ts';
import { type Question, questionKey } from '../../src/page/operations/Operation.ts';
import { positionsQuestion } from '../../src/page/operations/positions.ts';
import {
  documents,
  morePassages,
  oneClaim,
  readDocument,
  restsHere,
  where,
} from '../../src/page/operations/reader.ts';
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
} as const;

/** Each operation of the page, with the most that it asks for. */
const asked: readonly Question[] = [
  positionsQuestion({ filter: NO_FILTER, after: null }),
  positionsQuestion({ filter: { ...NO_FILTER, issue: ['i', 'j'] }, after: null }),
  positionsQuestion({ filter: everything, after: null }),
  { text: courses.text, variables: coursesVariables({ filter: everything, after: null }) },
  { text: evidence.text, variables: { id: 'x', after: null } },
  { text: readDocument.text, variables: { slug: 'd' } },
  { text: morePassages.text, variables: { slug: 'd', after: null } },
  { text: restsHere.text, variables: { slug: 'd', at: 3 } },
  { text: oneClaim.text, variables: { id: 'x' } },
  { text: where.text, variables: { id: 'x' } },
  { text: documents.text, variables: { after: null } },
  { text: choices.text, variables: {} },
  { text: chosen.text, variables: { actor: 'a', issue: 'i', document: 'd' } },
  { text: find.text, variables: { words: 'w' } },
];

const schema = buildSchema(publicSdl(sdl));
const limits = { selections: 60, levels: 10, rows: 200_000, first: 200 };
const planner = new Planner({ model: graphModel, schema, limits, publicUrl: PUBLIC_URL });

test.each(asked)('the public API takes $text', ({ text, variables }) => {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  expect(() => planner.open(document, null, { ...variables })).not.toThrow();
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
  const [first] = parsed === null ? [] : firstQuestions(parsed);
  const { plan } = planner.open(parse(first?.text ?? ''), null, { ...first?.variables });
  const { text } = printPlan(graphModel, plan);
  expect(text).toContain('FROM "Position');
  expect(text).not.toContain('"Position(order)"');
});

test('questions that differ have different keys', () => {
  expect(new Set(asked.map(questionKey)).size).toBe(asked.length);
});
