import { describe, expect, test } from 'vitest';
import { declareInput } from '../../src/page/client/records/declareInput.ts';
import { draftOf } from '../../src/page/client/records/draftOf.ts';
import { emptyDraft, type RecordDraft } from '../../src/page/client/records/RecordDraft.ts';
import { recordFields, recordTypes } from '../../src/page/client/records/recordFields.ts';
import { unfitFields } from '../../src/page/client/records/unfitFields.ts';
import { en } from '../../src/page/words/records/en.ts';
import { uk } from '../../src/page/words/records/uk.ts';

const kremlin: RecordDraft = {
  lines: {
    name: ' Russian government ',
    kind: 'GOVERNMENT',
    aliases: 'the Kremlin\n\n Moscow',
    description: '',
  },
  flags: {},
  references: { partOf: [{ slug: 'russia', name: 'Russia' }] },
  quotes: [],
};

describe('what a form says', () => {
  test('of something new is what was filled in', () => {
    expect(declareInput('ACTOR', 'russian-government', kremlin, null)).toEqual({
      actors: [
        {
          slug: 'russian-government',
          name: 'Russian government',
          kind: 'GOVERNMENT',
          aliases: ['the Kremlin', 'Moscow'],
          partOf: ['russia'],
        },
      ],
    });
  });

  test('of what is there is what was changed, and null for what was emptied', () => {
    const changed: RecordDraft = {
      ...kremlin,
      lines: { ...kremlin.lines, name: 'Government of Russia', aliases: '' },
      flags: { named: true },
    };
    expect(declareInput('ACTOR', 'russian-government', changed, kremlin)).toEqual({
      actors: [{ slug: 'russian-government', name: 'Government of Russia', named: false, aliases: null }],
    });
    expect(declareInput('ACTOR', 'russian-government', kremlin, kremlin)).toEqual({
      actors: [{ slug: 'russian-government' }],
    });
  });

  test('quotes words by where they begin, and by themselves once they were typed over', () => {
    const quotes = [
      { exact: 'Geneva', start: 7 },
      { exact: ' neutral places ', start: null },
      { exact: '  ', start: null },
    ];
    const draft: RecordDraft = {
      ...emptyDraft,
      lines: { text: 'Hold the talks in Geneva', kind: 'VENUE' },
      quotes,
    };
    expect(declareInput('PROPOSAL', 'geneva-venue', draft, null)).toEqual({
      proposals: [
        {
          slug: 'geneva-venue',
          text: 'Hold the talks in Geneva',
          kind: 'VENUE',
          quotes: [{ exact: 'Geneva', start: 7 }, { exact: 'neutral places' }],
        },
      ],
    });
  });

  test('is not sent while what is needed is empty', () => {
    const fields = (type: 'OFFICE' | 'TIE' | 'PROPOSAL') =>
      unfitFields(type, emptyDraft).map(({ field }) => field);
    expect(fields('OFFICE')).toEqual(['holder', 'title', 'quotes']);
    expect(fields('TIE')).toEqual(['from', 'to', 'kind', 'quotes']);
    expect(fields('PROPOSAL')).toEqual(['text', 'kind']);
  });

  test('takes degrees with a comma too, and tells what is no number', () => {
    const draft: RecordDraft = {
      ...emptyDraft,
      lines: { name: 'Geneva', latitude: '46,2044', longitude: 'east' },
    };
    expect(unfitFields('PLACE', draft)).toEqual([{ field: 'longitude', why: 'isNoNumber' }]);
    const mended = { ...draft, lines: { ...draft.lines, longitude: '−6.1432' } };
    expect(unfitFields('PLACE', mended)).toEqual([]);
    expect(declareInput('PLACE', 'geneva', mended, null)).toEqual({
      places: [{ slug: 'geneva', name: 'Geneva', latitude: 46.2044, longitude: -6.1432 }],
    });
  });
});

test('a record that is opened and not changed says nothing, and has only the words of its document', () => {
  const opened = draftOf(
    {
      slug: 'geneva-venue',
      text: 'Hold the talks in Geneva',
      kind: 'VENUE',
      about: [{ slug: 'putin', name: 'Vladimir Putin' }],
      broader: [],
      issue: { slug: 'talks-venue', text: 'Where?' },
      place: null,
      evidence: [
        { exact: 'Geneva', start: 7, document: { slug: 'talks' } },
        { exact: 'Genf', start: 9, document: { slug: 'gespraeche' } },
      ],
    },
    'talks',
  );
  expect(opened.quotes).toEqual([{ exact: 'Geneva', start: 7 }]);
  expect(declareInput('PROPOSAL', 'geneva-venue', opened, opened)).toEqual({
    proposals: [{ slug: 'geneva-venue' }],
  });
});

test.each(recordTypes)('every field of %s has a label in both languages', (type) => {
  for (const words of [en, uk])
    expect(Object.keys(words.fields[type]).sort()).toEqual(recordFields[type].map(({ name }) => name).sort());
});
