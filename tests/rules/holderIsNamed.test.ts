import { expect, test } from 'vitest';
import { holderIsNamed } from '../../src/rules/holderIsNamed.ts';
import { claim, decide, saysOf } from './writing.ts';

const says = saysOf(holderIsNamed, 'holderIsNamed');
const MISSING =
  'claims[0].as: The words by which the text names the holder are missing. Give them; only a claim that `replaces` one whose kept words do not name the holder may leave them out.';

test('a claim names its holder in words of the text, unless it was imported', () => {
  expect(says([claim({ holderText: 'Macron' })])).toEqual([]);
  expect(says([claim({ holderText: null })])).toEqual([MISSING]);
  expect(says([claim({ holderText: null, importedFrom: 'csv harbour.csv row 2' })])).toEqual([]);
});

test('what takes the place of a claim without such words may lack them too', () => {
  const stored = { id: 'c1', holder: 'macron', target: 'geneva-venue', status: 'DRAFT', stance: null };
  const correction = [claim({ holderText: null, name: 'mended' }), decide({ replacedBy: 'mended' })];
  const told = (holderText: string | null) =>
    says(correction, { claims: new Map([['c1', { ...stored, holderText }]]) });
  expect(told(null)).toEqual([]);
  expect(told('Macron')).toEqual([MISSING]);
});
