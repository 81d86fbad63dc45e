import { expect, test } from 'vitest';
import { slugIsReadable } from '../../src/rules/slugIsReadable.ts';
import { declare, putDocument, saysOf } from './writing.ts';

const says = saysOf(slugIsReadable, 'slugIsReadable');

test.each(['macron', 'port-lisse-venue', 'g7', '2025-talks', 'a', 'x'.repeat(100)])(
  '"%s" is a slug',
  (slug) => {
    expect(says([declare('Actor', slug), putDocument({ slug })])).toEqual([]);
  },
);

test.each([
  '',
  'Macron',
  'port lisse',
  'port_lisse',
  '-a',
  'a-',
  'a--b',
  'orbán',
  'киев',
  'a\n',
  'a/b',
  'x'.repeat(101),
])('%j is none', (slug) => {
  const message = `"${slug}" is no slug. A slug has small letters a to z, digits and single hyphens between them, 100 characters at most: "port-lisse-venue".`;
  expect(says([declare('Actor', slug, undefined, { at: ['actors'] }), putDocument({ slug })])).toEqual([
    `actors: ${message}`,
    `document.slug: ${message}`,
  ]);
  // In an input the slug is a field of its entry.
  const entry = { at: ['input', 'actors', 0] };
  expect(says([declare('Actor', slug, undefined, entry)])).toEqual([`input.actors[0].slug: ${message}`]);
});
