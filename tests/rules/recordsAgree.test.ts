import { expect, test } from 'vitest';
import type { Fields } from '../../src/commands/Fields.ts';
import { recordsAgree } from '../../src/rules/recordsAgree.ts';
import { declare, saysOf } from './writing.ts';

const says = saysOf(recordsAgree, 'recordsAgree');
const here = (fields: Fields, document = 'talks') => declare('Actor', 'nato', fields, { document });
const stored = (fields: Fields, document: string) => ({
  declarations: [{ type: 'Actor', slug: 'nato', document, coder: 'dm', fields }] as const,
});
const fault =
  'actors.nato.kind: "nato" is taken by the dossier of "DOCUMENT", where its kind is "STATE" and not "ALLIANCE". Choose another slug, or make both say the same and load them together.';

// Whichever of the two comes first in the order of documents, "here" is what is written now.
test.each(['a-document', 'z-document'])(
  'a stored declaration of "%s" that says something else',
  (document) => {
    expect(says([here({ kind: 'ALLIANCE' })], stored({ kind: 'STATE' }, document))).toEqual([
      fault.replace('DOCUMENT', document),
    ]);
  },
);

test('two that are written together', () => {
  const commands = [
    here({ kind: 'STATE' }, 'a'),
    { ...here({ kind: 'ALLIANCE' }, 'b'), at: [1, 'actors', 'nato'] },
  ];
  expect(says(commands)).toEqual([`[1].${fault.replace('DOCUMENT', 'a')}`]);
});

test('each field that disagrees is a fault', () => {
  const faults = says(
    [here({ name: 'NATO', kind: 'ALLIANCE', named: true })],
    stored({ name: 'Nato', kind: 'ALLIANCE', named: false }, 'z'),
  );
  expect(faults).toEqual([
    'actors.nato.name: "nato" is taken by the dossier of "z", where its name is "Nato" and not "NATO". Choose another slug, or make both say the same and load them together.',
    'actors.nato.named: "nato" is taken by the dossier of "z", where its named is false and not true. Choose another slug, or make both say the same and load them together.',
  ]);
});

test('lists are joined, and what one leaves out the other may say', () => {
  expect(
    says([here({ aliases: ['the alliance'] })], stored({ aliases: ['NATO'], kind: 'ALLIANCE' }, 'z')),
  ).toEqual([]);
});

test('what an earlier version of the same dossier said is no disagreement', () => {
  expect(says([here({ kind: 'ALLIANCE' })])).toEqual([]);
});

test('a declaration is told once of a field, however many say otherwise', () => {
  const others = ['a', 'b', 'c'].map((document) => ({ ...here({ kind: 'STATE' }, document) }));
  expect(says([here({ kind: 'ALLIANCE' })], { declarations: others })).toEqual([
    fault.replace('DOCUMENT', 'a').replace('"ALLIANCE".', '"ALLIANCE", and by 2 more that say otherwise.'),
  ]);
});
