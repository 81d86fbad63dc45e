import { expect, test } from 'vitest';
import { statementKey } from '../../src/commands/statementNames.ts';
import { statementsAgree } from '../../src/rules/statementsAgree.ts';
import { office, saysOf, tie, words } from './writing.ts';

const says = saysOf(statementsAgree, 'statementsAgree');
const since2017 = office({ since: '2017' });
const stored = (more: Parameters<typeof office>[0]) => {
  const other = office(more);
  return { statements: [{ key: statementKey(other), coders: ['yy', 'zz'], fields: { ...other } }] };
};

test('what others state otherwise in the same words', () => {
  expect(says([since2017], stored({ since: '2018', until: '2020' }))).toEqual([
    'offices[0].since: "yy" (and "zz") states the same in these words, with since "2018" and not "2017". Make both say the same and load them together, or quote other words.',
    'offices[0].until: "yy" (and "zz") states the same in these words, with until "2020" and not null. Make both say the same and load them together, or quote other words.',
  ]);
});

test('what is written together', () => {
  const other = tie({ coder: 'zz', at: ['other'], description: 'old friends' });
  expect(says([tie(), other])).toEqual([
    'other.description: "dm" states the same in these words, with description null and not "old friends". Make both say the same and load them together, or quote other words.',
  ]);
});

test('the same, or the same in other words, is no disagreement', () => {
  expect(says([since2017], stored({ since: '2017' }))).toEqual([]);
  expect(says([since2017], stored({ since: '2018', evidence: [words('Macron suggested')] }))).toEqual([]);
  expect(says([tie(), tie({ description: 'the same coder again' })])).toEqual([]);
});
