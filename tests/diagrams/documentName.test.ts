import { expect, test } from 'vitest';
import { documentName } from '../../src/diagrams/documentName.ts';

const untitled = { slug: 'talks', title: null, sections: [], opening: null };
const heading = { heading: ' Why a summit? ' };

test('a document is named by its title, else its first heading, its first words, its name in addresses', () => {
  expect([
    documentName({ ...untitled, title: 'The talks', sections: [heading], opening: 'As leaders' }),
    documentName({ ...untitled, sections: [heading, { heading: 'And then' }], opening: 'As leaders' }),
    documentName({ ...untitled, opening: '\r\n As leaders met.\r\nThen they left.' }),
    documentName({ ...untitled, opening: ' \n ' }),
  ]).toEqual([
    { text: 'The talks', from: 'title' },
    { text: 'Why a summit?', from: 'heading' },
    { text: 'As leaders met.', from: 'words' },
    { text: 'talks', from: 'slug' },
  ]);
});

test('many first words are cut before a word, and where there are no spaces between characters', () => {
  const opening =
    'As world leaders work harder to resolve the crisis in Ukraine, there is growing support for talks.';
  expect(documentName({ ...untitled, opening }).text).toBe(
    'As world leaders work harder to resolve the crisis in Ukraine, there …',
  );
  expect(documentName({ ...untitled, opening: '𠮷'.repeat(200) }).text).toBe(`${'𠮷'.repeat(35)} …`);
});
