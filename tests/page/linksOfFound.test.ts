import { expect, test } from 'vitest';
import { linksOfFound } from '../../src/page/linksOfFound.ts';
import { en } from '../../src/page/words/en.ts';

const document = { slug: 'strait-talks', title: null, sections: [{ heading: 'Why they met' }] };

test('claims in the same words are told apart by the words of the text, its name and their date', () => {
  const claim = { __typename: 'Claim', text: 'Brandt supports: Talk.', disputed: false, via: [] } as const;
  const evidence = [{ exact: 'she would talk' }];
  const [dated] = linksOfFound({ ...claim, id: 'c1', saidAt: '2031-03-20', document, evidence }, en);
  const [undated] = linksOfFound({ ...claim, id: 'c2', saidAt: null, document, evidence }, en);
  expect([dated?.text, dated?.detail]).toEqual([
    'Brandt supports: Talk.',
    '“she would talk” · Why they met · 20 March 2031',
  ]);
  expect(undated?.detail).toBe('“she would talk” · Why they met');
});

test('words found in a text stand whole, beside its name', () => {
  const excerpt = { start: 0, end: 5, exact: 'talks', prefix: 'nister of the ', suffix: ' in the harb' };
  const [found] = linksOfFound({ __typename: 'Document', ...document, excerpt }, en);
  expect(found?.text).toBe('Why they met: … of the talks in the …');
});
