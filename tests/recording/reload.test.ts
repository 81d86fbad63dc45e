import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { writtenFields } from '../../src/commands/writtenFields.ts';
import { loadDossiers } from '../../src/loadDossiers.ts';
import { record } from '../../src/record.ts';
import { graphModel } from '../../src/schema/graphModel.ts';
import { isOwned } from '../../src/schema/isOwned.ts';
import type { Row, Store } from '../../src/stores/Store.ts';
import { HARBOUR } from '../dossier/harbour.ts';
import { merge, undoMerge } from '../rules/writing.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { allRows } from './allRows.ts';

/** What no dossier gives. */
const BY_OTHERS = new Set(['Key', 'IdempotencyKey', 'Erasure', 'History']);

/** Every other stored field of every type, `Claim.stance`. */
const FIELDS = [...graphModel.types.values()].flatMap(({ name, fields }) =>
  BY_OTHERS.has(name)
    ? []
    : [...fields.values()].flatMap((field) => {
        const isStored =
          field.kind === 'scalar' ? field.name !== 'id' : field.kind === 'edge' && isOwned(field);
        return isStored ? [[name, field.name] as const] : [];
      }),
);

/** An assertion answers no issue, a dossier alone replaces and revises no other and corrects no claim, which is part of `recordContract` and `reviseContract`, it imports nothing and has no suggestions, loads say no reason, and nothing with a day is given up on another one, which is part of `historyContract`. */
const ALWAYS_EMPTY = new Set([
  'Assertion.underIssue',
  'Document.replaces',
  'Document.revises',
  'Document.revised',
  'Claim.replacedBy',
  'Claim.importedFrom',
  'Claim.suggester',
  'Claim.suggestionModel',
  'Claim.promptHash',
  'Claim.suggestionScore',
  'Claim.suggestionChanged',
  'Change.note',
  'Spell.until',
]);

/** What is merged, so that each of them leaves something of what it was recorded with. */
const MERGES = [
  ['Actor', 'brandt', 'haddad'],
  ['Actor', 'dockyard', 'harbour-gazette'],
  ['Actor', 'council', 'dockyard-clerks'],
  ['Actor', 'velmark-islanders', 'port-lisse-town'],
  ['Target', 'where-to-meet', 'ferries'],
  ['Target', 'free-passage', 'ferry-toll'],
  ['Target', 'islanders-want-peace', 'free-passage-pays'],
] as const;

/** What one field of each row holds, by the rows' ids. */
type Held = Readonly<Record<string, unknown>>;

let store: Store;
let dossier: string;
let loaded: ReadonlyMap<string, readonly Row[]>;
let again: ReadonlyMap<string, readonly Row[]>;
let redated: ReadonlyMap<string, readonly Row[]>;

beforeAll(async () => {
  store = await openTemporary();
  dossier = mkdtempSync(join(tmpdir(), 'reload-'));
  cpSync(HARBOUR, dossier, { recursive: true });
  edit('about: [port-lisse-town] }', 'about: [port-lisse-town], broader: [where-to-meet] }');
  edit('pays for itself }', 'pays for itself, broader: [islanders-want-peace], restates: toll-first }');
  writeWhatIsMissing();
  await loadDossiers(store, [dossier]);
  const [claim] = await allRows(store).then((rows) => rows.get('Claim') ?? []);
  const decision = { do: 'decide', at: [], claim: claim?.id ?? '', status: 'RETRACTED', by: 'zz' } as const;
  await record(store, [{ ...decision, note: 'read twice' }]);
  for (const [type, into, from] of MERGES) await record(store, [merge(into, [from], { type })]);
  const { merges } = await record(store, [merge('dockyard', ['council'])]);
  await record(store, [undoMerge({ merge: merges[0] ?? '' })]);
  loaded = await allRows(store);
  await loadDossiers(store, [dossier]);
  again = await allRows(store);
  edit('publishedAt: 2031-03-15', 'publishedAt: 2031-03-16');
  await loadDossiers(store, [dossier]);
  redated = await allRows(store);
});
afterAll(async () => {
  await store.close();
  rmSync(dossier, { recursive: true });
});

describe('every stored field', () => {
  test.each(FIELDS)('%s.%s holds something, and the same after the same was loaded again', (type, name) => {
    const before = held(loaded, type, name);
    expect(Object.values(before).some(isFilled)).toBe(!ALWAYS_EMPTY.has(`${type}.${name}`));
    expect(held(again, type, name)).toEqual(before);
  });

  test('is kept where another one is corrected: a document’s day moves only what is ordered by it', () => {
    // A spell that begins on another day is another row.
    const changed = FIELDS.filter(
      ([type, name]) =>
        type !== 'Spell' &&
        JSON.stringify(held(redated, type, name)) !== JSON.stringify(held(loaded, type, name)),
    );
    expect(changed.map((field) => field.join('.'))).toEqual([
      'Claim.order',
      'Claim.day',
      'Claim.spells',
      'Supersession.order',
      ...['Change.order', 'Change.seq', 'Change.at', 'Change.by', 'Change.kind'],
      ...['Change.claims', 'Change.records', 'Change.positions'],
      ...['ChangeCounter.last', 'ChangeCounter.at'],
      'Position.spells',
      'Document.publishedAt',
      'Document.publishedFirst',
      'Document.publishedLast',
      'Declaration.fields',
    ]);
  });
});

function edit(from: string, to: string): void {
  const file = join(dossier, 'dossier.yaml');
  const yaml = readFileSync(file, 'utf8');
  expect(yaml).toContain(from);
  writeFileSync(file, yaml.replace(from, to));
}

/** Writes something in each scalar field that no entry of the dossier has: so a new field needs no other dossier. */
function writeWhatIsMissing(): void {
  const file = join(dossier, 'dossier.yaml');
  const yaml = parseDocument(readFileSync(file, 'utf8'));
  for (const { name, written } of graphModel.types.values()) {
    const [first, ...others] = written === null ? [] : entriesOf(yaml, written.as, name === 'Document');
    for (const field of writtenFields(name)) {
      const { as, under, form } = field.written;
      const path = under === null ? [as] : [under, as];
      const isThere = [first, ...others].some((entry) => entry?.hasIn(path));
      if (first === undefined || isThere || field.kind !== 'scalar') continue;
      const made =
        form === 'WORDS'
          ? 'gave no comment'
          : form === 'SLUGS'
            ? `old-${name.toLowerCase()}`
            : (MADE[field.typeName] ?? 'something');
      const value = graphModel.enums.get(field.typeName)?.[0] ?? made;
      first.setIn(path, field.list ? [value] : value);
    }
  }
  writeFileSync(file, yaml.toString());
}

/** What is written in a field of this type. */
const MADE: Readonly<Record<string, unknown>> = { Float: 1.5, EDTF: '2031', Boolean: true, Int: 7 };

/** The entries of a list, or of what stands alone. */
function entriesOf(yaml: Document, list: string, isAlone: boolean): readonly YAMLMap[] {
  const node = yaml.get(list);
  if (isMap(node)) return isAlone ? [node] : node.items.map(({ value }) => value).filter((one) => isMap(one));
  return isSeq(node) ? node.items.filter((one) => isMap(one)) : [];
}

function held(rows: ReadonlyMap<string, readonly Row[]>, type: string, name: string): Held {
  return Object.fromEntries(
    (rows.get(type) ?? []).map(({ id, fields, edges }) => [id, fields[name] ?? edges[name]]),
  );
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';
}
