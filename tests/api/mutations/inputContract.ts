import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiSchema } from '../../../src/api/apiSchema.ts';
import type { Author } from '../../../src/api/Call.ts';
import { readSuggestable } from '../../../src/api/readSuggestable.ts';
import { verifyGraph } from '../../../src/recording/verifyGraph.ts';
import { sdl } from '../../../src/schema/graphModel.ts';
import { STANDARD_WRITING } from '../../../src/settings.ts';
import type { Store } from '../../../src/stores/Store.ts';
import { authorIn, executing } from './executing.ts';
import { CLAIMS, STRAIT, TEXT, THERE } from './harbour.ts';

const TOLD = 'faults { rule path message nearest } warnings { rule path message } change { kind by }';
const ADD = `mutation ($input: DocumentInput!, $key: ID) {
  addDocument(input: $input, key: $key) {
    ${TOLD}
    document { slug title publisher url language publishedAt excerpt text sections { heading } }
  }
}`;
const DECLARE = `mutation ($document: String, $input: DeclareInput!) {
  declare(document: $document, input: $input) {
    ${TOLD}
    records {
      __typename
      ... on Actor { slug name formerSlugs aliases externalIds partOf { slug } }
      ... on Place { slug name country }
      ... on Issue { slug text }
      ... on Proposal { slug text what: kind issue { slug } place { slug } evidence { exact } }
      ... on Assertion { slug text }
      ... on Office { title holder { slug } of { slug } evidence { exact } }
      ... on Tie { how: kind from { slug } to { slug } evidence { exact } }
    }
  }
}`;
const DECLARE_PLACES = `mutation ($input: DeclareInput!) {
  declare(document: "strait", input: $input) {
    faults { rule path message }
    records { ... on Place { slug name latitude longitude } }
  }
}`;
const RECORD = `mutation ($document: String = "strait", $claims: [ClaimInput!]!, $declare: DeclareInput, $key: ID) {
  recordClaims(document: $document, claims: $claims, declare: $declare, key: $key) {
    ${TOLD}
    claims {
      holder { slug } holderText stance target { slug } voice hedged tense saidAt text status recordedBy method
      evidence { exact start } supersedes { claim { text } evidence { exact } }
    }
  }
}`;
const LEAVE_OUT = `mutation ($document: String!, $sentences: [LeftOutInput!]!) {
  leaveOut(document: $document, sentences: $sentences) {
    ${TOLD}
    leftOut { start end exact reason recordedBy }
  }
}`;
const LOAD = `mutation ($dossiers: [DossierInput!]!) {
  loadDossiers(dossiers: $dossiers) { ${TOLD} documents { slug claims { nodes { text recordedBy status } } } }
}`;

interface Told {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
  readonly nearest?: string | null;
}

/** What people and programs write by mutations, on any store. @param open gives an empty one */
export function inputContract(open: () => Promise<Store>): void {
  let store: Store;
  let run: ReturnType<typeof executing>;
  const by: Record<string, Author> = {};

  beforeAll(async () => {
    store = await open();
    run = executing(store);
    by.cara = await authorIn(store, 'Cara', 'CODE');
    by.carl = await authorIn(store, 'Carl', 'CODE');
    by.sue = await authorIn(store, 'Sue', 'SUGGEST');
    by.rita = await authorIn(store, 'Rita', 'REVIEW');
  });
  afterAll(async () => {
    expect((await verifyGraph(store)).differences).toEqual([]);
    await store.close();
  });

  async function ask(
    query: string,
    variables: Record<string, unknown>,
    author = by.cara,
    asking = run,
  ): Promise<Record<string, unknown>> {
    const { data, errors } = await asking(query, variables, author ?? null);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return Object(Object.values(Object(data))[0]);
  }

  /** Each fault as `rule path: message`, with the nearest words behind it. */
  async function faultsOf(
    query: string,
    variables: Record<string, unknown>,
    author = by.cara,
    asking = run,
  ): Promise<readonly string[]> {
    const before = await changes();
    const { faults, change } = await ask(query, variables, author, asking);
    expect(change).toBeNull();
    expect(await changes()).toBe(before);
    return toldIn(faults).map(
      ({ rule, path, message, nearest }) =>
        `${rule} ${path}: ${message}${nearest ? ` [nearest: ${nearest}]` : ''}`,
    );
  }

  async function changes(): Promise<number> {
    const { data } = await run('{ changes(first: 0) { totalCount } }', {}, null);
    return Object(data).changes.totalCount;
  }

  describe('addDocument', () => {
    test('adds a text with where it is from', async () => {
      expect(await ask(ADD, { input: STRAIT })).toEqual({
        faults: [],
        warnings: [],
        change: { kind: 'addDocument', by: 'Cara' },
        document: {
          slug: 'strait',
          title: 'Talks on the strait',
          publisher: null,
          url: null,
          language: 'en',
          publishedAt: '2031-03-20',
          excerpt: false,
          text: TEXT,
          sections: [{ heading: 'What happens next' }],
        },
      });
    });

    test('what the same key says of it later takes the place of what it said, null takes away, and the rest stays', async () => {
      const input = { slug: 'strait', text: TEXT, publisher: 'Harbour News', title: null, excerpt: true };
      const { document } = await ask(ADD, { input });
      expect(document).toEqual({
        slug: 'strait',
        title: null,
        publisher: 'Harbour News',
        url: null,
        language: 'en',
        publishedAt: '2031-03-20',
        excerpt: true,
        text: TEXT,
        sections: [{ heading: 'What happens next' }],
      });
    });

    test('another key may add to it, and not contradict', async () => {
      const other = { slug: 'strait', text: TEXT, url: 'https://example.org/strait' };
      const { document } = await ask(ADD, { input: other }, by.carl);
      expect(document).toMatchObject({ publisher: 'Harbour News', url: 'https://example.org/strait' });
      expect(await faultsOf(ADD, { input: { ...other, publisher: 'Gazette' } }, by.carl)).toEqual([
        'documentsAgree input.publisher: "Cara" coded "strait" as well, and its publisher is "Harbour News" there and not "Gazette". Make both say the same and load them together, or leave it out here.',
      ]);
    });

    test('the same text under another slug is told', async () => {
      const { warnings, faults } = await ask(ADD, { input: { slug: 'strait-again', text: TEXT } });
      expect(faults).toEqual([]);
      expect(warnings).toEqual([
        {
          rule: 'textIsOneDocument',
          path: 'input.text',
          message:
            'The document "strait" has the same text, so that whatever both state is counted twice. Keep one of them.',
        },
      ]);
    });

    test('every fault is told at once, and nothing is added', async () => {
      const input = {
        slug: '__proto__',
        text: TEXT,
        title: '',
        url: 'javascript:alert(1)',
        language: 'english',
        publishedAt: 20310320,
        headings: ['What happens nex', 'What happens next'],
      };
      expect(await faultsOf(ADD, { input })).toEqual([
        'headingIsALine input.headings.0: "What happens nex" is no line of the text. Did you mean "What happens next"? A heading is a whole line of the text.',
        'namesAreVisible input.title: This is empty. Write something, or leave it out.',
        'slugIsReadable input.slug: "__proto__" is no slug. A slug has small letters a to z, digits and single hyphens between them, 100 characters at most: "port-lisse-venue".',
        'languageIsATag input.language: "english" is no language tag. Write en.',
        'urlIsAnAddress input.url: "javascript:alert(1)" is no address. Write it whole, with http:// or https://.',
        'datesAreEdtf input.publishedAt: "20310320" is no date in EDTF (ISO 8601-2): write 2031-03-20.',
      ]);
    });

    test('half a surrogate pair and U+0000 are no characters', async () => {
      const input = { slug: 'broken', text: 'a\ud800b', title: 'c\0d' };
      expect(await faultsOf(ADD, { input })).toEqual([
        'textIsWellFormed input.title: The text has the character U+0000. Save it as UTF-8 again from its source.',
        'textIsWellFormed input.text: The text has half of a surrogate pair, which is not a character. Save it as UTF-8 again from its source.',
      ]);
    });

    test('another text is another document', async () => {
      expect(await faultsOf(ADD, { input: { slug: 'strait', text: 'Another text.' } })).toEqual([
        `documentIsTheOneCoded input.text: The document "strait" already has another text (SHA-256 ${createHash('sha256').update(TEXT).digest('hex')}), on which its claims rest. Give the new text a slug of its own. Where it mends the old one, call \`reviseDocument\`; or say \`replaces: strait\` under the \`document:\` of its dossier and leave the old one out, whose claims are then retracted.`,
      ]);
    });

    test('a text over the limit has its own fault', async () => {
      const small = executing(store, undefined, { writing: { ...STANDARD_WRITING, documentLimit: 8 } });
      expect(await faultsOf(ADD, { input: { slug: 'long', text: 'ŝipo foriras' } }, by.cara, small)).toEqual([
        'documentIsNotTooLarge input.text: The text has 13 bytes in UTF-8, and at most 8 are taken (LIMIT_DOCUMENT). Divide it, and add each part as a document of its own.',
      ]);
    });
  });

  describe('declare', () => {
    test('says who and what there is, in the words of a document', async () => {
      const declared = await ask(DECLARE, { document: 'strait', input: THERE });
      expect(declared).toEqual({
        faults: [],
        warnings: [],
        change: { kind: 'declare', by: 'Cara' },
        records: [
          actor('brandt', { name: 'Ines Brandt', partOf: [{ slug: 'lisse-town' }] }),
          actor('guild', { name: 'Ferry guild', externalIds: ['wikidata Q1'] }),
          actor('lisse-town', { name: 'Port Lisse' }),
          actor('okoye', { name: 'Tam Okoye', aliases: ['the envoy'] }),
          { __typename: 'Place', slug: 'geneva', name: 'Geneva', country: 'Switzerland' },
          { __typename: 'Issue', slug: 'where', text: 'Where should they meet?' },
          proposal('blockade', 'Blockade the strait', 'SECURITY', ['a blockade']),
          proposal('embargo', 'Put an embargo on trade', 'PROCESS', ['an embargo']),
          {
            ...proposal('geneva-venue', 'Meet in Geneva', 'VENUE', ['live with Geneva']),
            issue: { slug: 'where' },
            place: { slug: 'geneva' },
          },
          {
            __typename: 'Office',
            title: 'mayor',
            holder: { slug: 'brandt' },
            of: { slug: 'lisse-town' },
            evidence: [{ exact: 'the mayor of Port Lisse' }],
          },
          {
            __typename: 'Tie',
            how: 'OTHER',
            from: { slug: 'okoye' },
            to: { slug: 'guild' },
            evidence: [{ exact: 'The guild' }],
          },
        ],
      });
    });

    test('completes what the same key declared in the same document', async () => {
      const input = {
        actors: [
          { slug: 'okoye', name: 'Tamsin Okoye' },
          { slug: 'guild', externalIds: null, aliases: ['The guild'] },
        ],
        proposals: [{ slug: 'geneva-venue', text: 'Meet in the city of Geneva', place: null }],
      };
      const { faults, records } = await ask(DECLARE, { document: 'strait', input });
      expect(faults).toEqual([]);
      expect(records).toEqual([
        actor('guild', { name: 'Ferry guild', aliases: ['The guild'] }),
        actor('okoye', { name: 'Tamsin Okoye', aliases: ['the envoy'] }),
        {
          ...proposal('geneva-venue', 'Meet in the city of Geneva', 'VENUE', ['live with Geneva']),
          issue: { slug: 'where' },
        },
      ]);
    });

    test('where a place is, is corrected by both coordinates, or taken away by both', async () => {
      const place = async (more: object) => {
        const input = { places: [{ slug: 'rome', ...more }] };
        const { faults, records } = await ask(DECLARE_PLACES, { input });
        return toldIn(faults).length > 0 ? faults : records;
      };
      const half = (given: string, kept: string) => [
        {
          rule: 'coordinatesAreOnEarth',
          path: `input.places.0.${given}`,
          message: `The ${given} is given and the ${kept} is not: give both, or null for both.`,
        },
      ];
      const rome = { slug: 'rome', name: 'Rome', latitude: 46, longitude: 6 };
      expect(await place(rome)).toEqual([rome]);
      expect(await place({ latitude: 50.5 })).toEqual(half('latitude', 'longitude'));
      expect(await place({ longitude: null })).toEqual(half('longitude', 'latitude'));
      expect(await place({ name: 'Roma' })).toEqual([{ ...rome, name: 'Roma' }]);
      const moved = { ...rome, latitude: 41.9, longitude: 12.5 };
      expect(await place(moved)).toEqual([moved]);
      const nowhere = { ...rome, latitude: null, longitude: null };
      expect(await place(nowhere)).toEqual([nowhere]);
    });

    test('two that complete one declaration at once both count', async () => {
      const said = [{ description: 'of Ardania' }, { aliases: ['The guild', 'Guild'] }, { named: false }];
      await Promise.all(
        said.map((more) =>
          ask(DECLARE, { document: 'strait', input: { actors: [{ slug: 'guild', ...more }] } }),
        ),
      );
      const query = '{ actor(slug: "guild") { name description aliases named } }';
      expect(await run(query, {}, null)).toEqual({
        data: {
          actor: {
            ...{ name: 'Ferry guild', description: 'of Ardania' },
            ...{ aliases: ['The guild', 'Guild'], named: false },
          },
        },
      });
    });

    test('what another key declared is added to, and not contradicted', async () => {
      const added = { actors: [{ slug: 'okoye', aliases: ['Okoye'] }] };
      const { records } = await ask(DECLARE, { input: added }, by.carl);
      expect(records).toEqual([actor('okoye', { name: 'Tamsin Okoye', aliases: ['Okoye', 'the envoy'] })]);
      const otherwise = { actors: [{ slug: 'okoye', name: 'T. Okoye' }] };
      expect(await faultsOf(DECLARE, { input: otherwise }, by.carl)).toEqual([
        'recordsAgree input.actors.0.name: "okoye" is taken by the dossier of "strait", where its name is "Tamsin Okoye" and not "T. Okoye". Choose another slug, or make both say the same and load them together.',
      ]);
    });

    test('a slug may change: what the same key declared stays, and the earlier slug goes on finding it', async () => {
      const captain = { slug: 'captain', name: 'The captain', kind: 'PERSON', aliases: ['the skipper'] };
      await ask(DECLARE, { input: { actors: [captain] } });
      const renamed = { slug: 'skipper', name: 'The skipper', formerly: ['captain'] };
      const { faults, records } = await ask(DECLARE, { input: { actors: [renamed] } });
      expect(faults).toEqual([]);
      expect(records).toEqual([
        { ...actor('skipper', { name: 'The skipper', aliases: ['the skipper'] }), formerSlugs: ['captain'] },
      ]);
      // Asked anew: earlier slugs are kept for a second.
      const found = await ask('{ actor(slug: "captain") { slug } }', {}, by.cara, executing(store));
      expect(found).toEqual({ slug: 'skipper' });
    });

    test('a slug does not change while another key declares it', async () => {
      const input = {
        actors: [{ slug: 'tamsin', name: 'Tamsin Okoye', kind: 'PERSON', formerly: ['okoye'] }],
      };
      expect(await faultsOf(DECLARE, { document: 'strait', input })).toEqual([
        'formerSlugIsFree input.actors.0.formerly: "okoye" is still declared, and no earlier slug. Take that declaration out, or this.',
      ]);
    });

    test('without a document nothing can be quoted', async () => {
      const { actors: _, ...input } = THERE;
      const message =
        'This rests on words, and no document is named in which they stand. Give its slug as `document`.';
      expect((await faultsOf(DECLARE, { input })).filter((fault) => fault.startsWith('words'))).toEqual(
        ['proposals.0', 'proposals.1', 'proposals.2', 'offices.0', 'ties.0'].map(
          (path) => `wordsHaveADocument input.${path}.quotes: ${message}`,
        ),
      );
      expect(await faultsOf(DECLARE, { document: 'nowhere', input: {} })).toEqual([
        'namesAreKnown document: There is no document "nowhere". Add it with addDocument, or correct the slug.',
      ]);
    });

    test('every fault is told at once', async () => {
      const input = {
        actors: [
          { slug: 'new-one' },
          { slug: 'constructor', name: 'X', kind: 'PERSON', externalIds: ['Q1'], partOf: ['nobody'] },
          { slug: '__proto__', name: '', kind: 'PERSON' },
          { slug: 'constructor', name: 'Y', kind: 'PERSON' },
        ],
        proposals: [
          { slug: 'embargo', quotes: [{ exact: 'an embargos' }, { exact: 'wary of it' }, { exact: 'for' }] },
        ],
        offices: [{ holder: 'okoye', title: 'envoy', since: 'soon', quotes: [] }],
      };
      expect(await faultsOf(DECLARE, { document: 'strait', input })).toEqual([
        'quotationIsInText input.proposals.0.quotes.0: The words are not in the text. Nearest, at code point 229: an [-embargos-]{+embargo+} — [-…-] is only in the quotation, {+…+} only in the text. [nearest: an embargo]',
        'quotationIsUnambiguous input.proposals.0.quotes.1: The quotation stands 2 times, at code point 134, at code point 265 under "What happens next". Say which with `section`, `occurrence` (1 to 2) or `start`, or quote more words.',
        // Both places are under one heading: naming it tells nothing.
        'quotationIsUnambiguous input.proposals.0.quotes.2: The quotation stands 2 times, at code point 184 under "What happens next", at code point 225 under "What happens next". Say which with `occurrence` (1 to 2) or `start`, or quote more words.',
        'recordIsDeclaredOnce input.actors.3: "constructor" is declared at input.actors.1 already. Put both into one entry.',
        'slugIsReadable input.actors.2.slug: "__proto__" is no slug. A slug has small letters a to z, digits and single hyphens between them, 100 characters at most: "port-lisse-venue".',
        'namesAreKnown input.actors.1.partOf.0: There is no actor "nobody". Declare it, or correct the slug.',
        'recordIsComplete input.actors.0: The actor "new-one" has no name. Give it one.',
        'recordIsComplete input.actors.0: The actor "new-one" has no kind. Give it one.',
        'recordIsComplete input.actors.2: The actor "__proto__" has no name. Give it one.',
        'identifierHasAScheme input.actors.1.externalIds.0: "Q1" is no identifier. Write its scheme, a space, and the identifier without any: "wikidata Q22686".',
        'claimHasEvidence input.offices.0: The office has no words to rest on. Quote the passage that states it.',
        'datesAreEdtf input.offices.0.since: "soon" is no date in EDTF (ISO 8601-2): write it like 2025-08-22, 2025-08, 2025, 2025-08~ or 2025-08-18/2025-08-20.',
      ]);
    });
  });

  describe('recordClaims', () => {
    test('records claims in the words of a text, each after those that it supersedes', async () => {
      const { claims, ...told } = await ask(RECORD, { claims: CLAIMS, key: 'first' });
      expect(told).toEqual({ faults: [], warnings: [], change: { kind: 'recordClaims', by: 'Cara' } });
      expect(claims).toEqual([
        claim(
          { holder: 'okoye', holderText: 'Tam Okoye', stance: 'SCEPTICAL', target: 'geneva-venue' },
          {
            text: 'Tamsin Okoye is sceptical: Meet in the city of Geneva.',
            evidence: [{ exact: 'was wary of it', start: 130 }],
          },
        ),
        claim(
          { holder: 'okoye', holderText: 'Okoye', stance: 'SUPPORTS', target: 'blockade' },
          {
            tense: 'FORMER',
            text: 'Tam Okoye pressed for a blockade.',
            evidence: [{ exact: 'Okoye used to press for a blockade', start: 164 }],
          },
        ),
        claim(
          { holder: 'okoye', holderText: 'Okoye', stance: 'PROPOSES', target: 'embargo' },
          {
            voice: 'QUOTE',
            text: 'Tamsin Okoye proposes: Put an embargo on trade.',
            evidence: [{ exact: 'he called for an embargo "at once"', start: 215 }],
            supersedes: [
              {
                claim: { text: 'Tam Okoye pressed for a blockade.' },
                evidence: [{ exact: 'Two days later' }],
              },
            ],
          },
        ),
        claim(
          { holder: 'guild', holderText: 'The guild', stance: 'SCEPTICAL', target: 'embargo' },
          {
            hedged: true,
            text: 'Ferry guild perhaps is sceptical: Put an embargo on trade.',
            evidence: [{ exact: 'was wary of it', start: 261 }],
          },
        ),
        claim(
          { holder: 'brandt', holderText: 'Ines Brandt', stance: 'SUPPORTS', target: 'geneva-venue' },
          {
            ...{ voice: 'QUOTE', saidAt: '2031-03-17' },
            text: 'Ines Brandt supports: Meet in the city of Geneva.',
            evidence: [{ exact: 'said on Monday that she “could live with Geneva”', start: 60 }],
          },
        ),
      ]);
    });

    test('the same call with the same key does nothing, and neither do the same claims', async () => {
      const before = await changes();
      const again = await ask(RECORD, { claims: CLAIMS, key: 'first' });
      expect(again.change).toEqual({ kind: 'recordClaims', by: 'Cara' });
      expect(again.claims).toHaveLength(5);
      expect(await changes()).toBe(before);
      const { claims } = await ask(RECORD, { claims: CLAIMS });
      expect(claims).toEqual(again.claims);
      const lost = { document: 'lost', claims: CLAIMS, key: 'first' };
      expect(await faultsOf(RECORD, lost)).toEqual([
        'KEY_REUSED key: The key "first" was used for another call within the last 30 days. Give each call a key of its own.',
      ]);
    });

    test('of whom something speaks already, it is not said that nothing does', async () => {
      const actors = [
        { slug: 'brandt', name: 'Ines Brandt', aliases: ['the mayor'] },
        { slug: 'idler', name: 'The idler', kind: 'PERSON' },
      ];
      const { faults, warnings } = await ask(DECLARE, { document: 'strait', input: { actors } });
      expect([faults, warnings]).toEqual([
        [],
        [
          {
            rule: 'actorIsUsed',
            path: 'input.actors.1',
            message: 'Nothing speaks of the actor "idler". Take it out, or code what the text says of it.',
          },
        ],
      ]);
    });

    test('what they speak of may be declared with them', async () => {
      const declare = {
        assertions: [{ slug: 'toll-ruins', text: 'The toll ruins the islanders', about: ['guild'] }],
      };
      const supports = { holder: 'guild', holderText: 'The guild', stance: 'SUPPORTS', target: 'toll-ruins' };
      const quotes = [{ exact: 'The guild was wary of it' }];
      const { faults, claims } = await ask(RECORD, {
        declare,
        claims: [{ ...supports, quotes, via: ['okoye'], voice: 'NARRATION' }],
      });
      expect(faults).toEqual([]);
      expect(claims).toMatchObject([{ voice: 'NARRATION', text: expect.stringContaining('According to') }]);
    });

    test('every fault is told at once, with the place and the nearest words', async () => {
      const faulty = [
        {
          ...{ holder: 'brand', holderText: 'Ines Brand', stance: 'CONDITIONAL', target: 'geneva-venue' },
          ...{
            saidAt: '2031-04-01',
            name: 'one',
            quotes: [{ exact: 'could live in Geneva' }, { exact: 'Gen' }],
          },
        },
        {
          ...{ holder: 'guild', holderText: 'The guild', stance: 'OBJECTS', target: 'where', name: 'one' },
          ...{
            quotes: [
              { exact: 'was wary of it', start: 3 },
              { exact: 'blockade', occurrence: 2 },
            ],
          },
          supersedes: [{ claim: 'two', quotes: [{ exact: 'Two days', section: 'What happened' }] }],
        },
        { holder: 'okoye', holderText: 'Okoye', stance: 'OBJECTS', target: 'embargo', text: ' ', quotes: [] },
      ];
      expect(await faultsOf(RECORD, { claims: faulty })).toEqual([
        'nameIsOneClaim claims.1.name: The name "one" is already that of claims.0. Give this claim another name.',
        'noWordIsCut claims.0.holderText: The words stand in the text only as part of others: at code point 22 "Ines Brand" ends inside the word “Brandt”. Quote whole words.',
        'quotationIsInText claims.0.quotes.0: The words are not in the text. Nearest, at code point 85: could live [-in-]{+with+} Geneva — [-…-] is only in the quotation, {+…+} only in the text. [nearest: could live with Geneva]',
        'noWordIsCut claims.0.quotes.1: The words stand in the text only as part of others: at code point 101 "Gen" ends inside the word “Geneva”. Quote whole words.',
        'quotationIsUnambiguous claims.1.quotes.0: The quotation does not start at code point 3: it stands at code point 130, at code point 261 under "What happens next".',
        'quotationIsUnambiguous claims.1.quotes.1: There is no occurrence 2: the quotation stands once, at code point 190 under "What happens next".',
        'sectionIsAHeading claims.1.supersedes.0.quotes.0: There is no heading "What happened". Did you mean "What happens next"? A section is one of the document\'s headings.',
        'namesAreVisible claims.2.text: " " has nothing to see in it: only spaces or invisible characters. Write what it is called, or leave it out.',
        'namesAreKnown claims.0.holder: There is no actor "brand". Declare it, or correct the slug.',
        'namesAreKnown claims.1.supersedes.0.claim: There is no claim "two" to supersede. Give the earlier claim a name, or use the id of a stored one.',
        'claimHasEvidence claims.2: The claim has no words to rest on. Quote the passage that states it.',
        'stanceFitsTarget claims.1.stance: The stance OBJECTS does not fit "where", which is an issue and takes DISCUSSES, UNDECIDED. Choose one of these, or make the target a proposal.',
        'conditionIsStated claims.0.condition: The claim is CONDITIONAL and does not say on what condition. Give the condition in the words of the text.',
        'nothingIsSaidAfterPublication claims.0.saidAt: "strait" was published on 2031-03-20 and cannot state what was said later, on 2031-04-01. Correct the one or the other, or leave the date out.',
      ]);
    });

    test('nobody changes the mind of another', async () => {
      const { data } = await run('{ claims(filter: { holder: "brandt" }) { nodes { id } } }', {}, null);
      const [{ id }] = Object(data).claims.nodes;
      const later = {
        ...{ holder: 'guild', holderText: 'The guild', stance: 'SUPPORTS', target: 'geneva-venue' },
        quotes: [{ exact: 'The guild was wary of it' }],
      };
      const supersedes = [{ claim: id, quotes: [{ exact: 'Two days later' }] }];
      expect(await faultsOf(RECORD, { claims: [{ ...later, supersedes }] })).toEqual([
        `supersedesOwnClaim claims.0.supersedes.0.claim: The claim "${id}" is held by "brandt", and "guild" cannot change that actor's mind. Name an earlier claim of "guild".`,
      ]);
    });

    test('what a SUGGEST records is a draft, and so is what a CODE does where claims are reviewed', async () => {
      const doubt = {
        ...{ holder: 'guild', holderText: 'The guild', stance: 'OBJECTS', target: 'geneva-venue' },
        quotes: [{ exact: 'The guild was wary of it' }],
      };
      const { claims } = await ask(RECORD, { claims: [doubt] }, by.sue);
      expect(claims).toMatchObject([{ status: 'DRAFT', recordedBy: 'Sue' }]);
      const reviewed = executing(store, undefined, { writing: { ...STANDARD_WRITING, review: true } });
      const { claims: coded } = await ask(
        RECORD,
        { claims: [{ ...doubt, hedged: true }] },
        by.carl,
        reviewed,
      );
      expect(coded).toMatchObject([{ status: 'DRAFT', recordedBy: 'Carl' }]);
      const { claims: own } = await ask(
        RECORD,
        { claims: [{ ...doubt, tense: 'FORMER' }] },
        by.rita,
        reviewed,
      );
      expect(own).toMatchObject([{ status: 'ACCEPTED', recordedBy: 'Rita' }]);
      const { errors } = await run(RECORD, { claims: [doubt], declare: {} }, by.sue ?? null);
      expect(errors?.map(({ message }) => message)).toEqual([
        'The key "Sue" has the role SUGGEST; this needs CODE.',
      ]);
    });

    test('more than one call may give has its own fault', async () => {
      const [one] = CLAIMS;
      const many = Array(501).fill(one);
      expect(await faultsOf(RECORD, { claims: many })).toEqual([
        'tooMany claims: 501 claims were given; at most 500 are taken at once. Divide them among several calls.',
      ]);
      const quotes = Array(2001).fill({ exact: 'Okoye' });
      expect(await faultsOf(RECORD, { claims: [{ ...one, quotes }] })).toEqual([
        'tooMany : 2001 quotations were given; at most 2000 of a text of this length are looked up at once. Divide them among several calls.',
      ]);
    });
  });

  describe('what a claim was made from', () => {
    const QUERY = `mutation ($claims: [ClaimInput!]!) {
      recordClaims(document: "strait", claims: $claims) {
        ${TOLD}
        claims { method status stance suggester suggestionModel promptHash suggestionScore suggestionChanged }
      }
    }`;
    const offer = { suggester: 'rules', content: 'was wary of it', holder: 'okoye', stance: 'SCEPTICAL' };
    const made = (text: string, more: object) => ({
      ...{ holder: 'okoye', holderText: 'Tam Okoye', stance: 'SCEPTICAL', target: 'geneva-venue' },
      ...{ quotes: [{ exact: 'was wary of it', occurrence: 1 }], text, ...more },
    });

    test('a person answers for what they take from a suggestion, and what they changed of it is kept', async () => {
      const told = { ...offer, model: 'mistral', promptHash: 'a1'.repeat(32), score: 0.75 };
      const claims = [
        made('As offered.', { suggestion: offer }),
        made('Otherwise.', {
          ...{ stance: 'CONDITIONAL', condition: 'wary', hedged: true, tense: 'FORMER' },
          suggestion: {
            ...{ ...told, content: 'was  wary', holder: 'brandt', holderText: 'Okoye', stance: 'OBJECTS' },
            ...{ hedged: false, tense: 'CURRENT', condition: 'of it' },
          },
        }),
        made('Without any.', { stance: 'OBJECTS' }),
      ];
      const { faults, claims: recorded } = await ask(QUERY, { claims });
      expect(faults).toEqual([]);
      const nothing = { suggestionModel: null, promptHash: null, suggestionScore: null };
      const accepted = { method: 'HUMAN', status: 'ACCEPTED' };
      expect(recorded).toEqual(
        expect.arrayContaining([
          { ...accepted, stance: 'SCEPTICAL', suggester: 'rules', ...nothing, suggestionChanged: [] },
          {
            ...{ ...accepted, stance: 'CONDITIONAL', suggester: 'rules', suggestionModel: 'mistral' },
            ...{ promptHash: 'a1'.repeat(32), suggestionScore: 0.75 },
            suggestionChanged: [
              ...['WORDS', 'HOLDER', 'HOLDER_TEXT', 'STANCE', 'HEDGED', 'TENSE', 'CONDITION'],
            ],
          },
          { ...accepted, stance: 'OBJECTS', suggester: null, ...nothing, suggestionChanged: null },
        ]),
      );
    });

    test('a text is read for suggestions with who may be named in it, by one statement', async () => {
      let statements = 0;
      const read: Store['read'] = (...given) => {
        statements += 1;
        return store.read(...given);
      };
      const { document, actors } = await readSuggestable({ read }, apiSchema(sdl), 'strait');
      expect(document).toEqual({
        ...{ slug: 'strait', text: TEXT, language: 'en' },
        sections: [{ heading: 'What happens next' }],
      });
      expect(actors.nodes).toContainEqual({
        ...{ slug: 'skipper', name: 'The skipper', aliases: ['the skipper'], kind: 'PERSON' },
      });
      expect(statements).toBe(1);
    });

    test('what rules and models record is a draft, whoever lets them', async () => {
      const claims = [made('By a rule.', { method: 'RULE', suggestion: offer })];
      expect((await ask(QUERY, { claims }, by.rita)).claims).toMatchObject([
        { method: 'RULE', status: 'DRAFT', suggester: 'rules', suggestionChanged: [] },
      ]);
    });

    test('what no suggestion can say is refused, all of it at once', async () => {
      const suggestion = { ...offer, suggester: ' ', model: 'a\nb', promptHash: 'ABC', score: 1.5 };
      expect(await faultsOf(QUERY, { claims: [made('Told badly.', { suggestion })] })).toEqual([
        'suggestionIsTold claims.0.suggestion.suggester: " " is no name: give one line of 1 to 200 characters.',
        'suggestionIsTold claims.0.suggestion.model: "a\\nb" is no name: give one line of 1 to 200 characters.',
        'suggestionIsTold claims.0.suggestion.promptHash: "ABC" is no SHA-256: give its 64 digits of 0-9 and a-f.',
        'suggestionIsTold claims.0.suggestion.score: 1.5 is no score: give a number from 0 to 1.',
      ]);
    });
  });

  describe('leaveOut', () => {
    const pier = 'The sexton gave no answer. The pier is old.\n\nThe sexton gave no answer.\n';
    const silent = (occurrence: number, reason: string | null) => ({
      quotes: [{ exact: 'The sexton gave no answer.', occurrence }],
      reason,
    });
    const old = { quotes: [{ exact: 'The pier is old' }], reason: 'no holder' };
    test('takes a reason of a few words', async () => {
      await ask(ADD, { input: { slug: 'quay', text: pier, language: 'en' } });
      const sentences = [{ ...old, reason: 'x'.repeat(201) }];
      const { faults } = await ask(LEAVE_OUT, { document: 'quay', sentences }, by.cara);
      expect(faults).toMatchObject([{ rule: 'reasonIsShort', path: 'sentences.0.reason' }]);
    });
    const leave = (sentences: readonly unknown[], author = by.cara) =>
      ask(LEAVE_OUT, { document: 'pier', sentences }, author);
    const leftOut = async (slug = 'pier', directive = '') => {
      const query = `query ($slug: String!) ${directive} { document(slug: $slug) { leftOut(first: 9) { nodes { start end exact reason everywhere recordedBy } } } }`;
      const ran = await run(query, { slug }, null);
      const { document } = Object(ran.data);
      return document?.leftOut.nodes.map(
        (one: Record<string, unknown>) =>
          `${one.start}-${one.end} ${one.recordedBy}: ${one.reason}${one.everywhere ? ', everywhere' : ''}`,
      );
    };

    test('keeps which sentences state nothing to code, why and who says so, until they take it back', async () => {
      await ask(ADD, { input: { slug: 'pier', text: pier, language: 'en' } });
      expect(await leave([silent(2, 'no stance'), old])).toEqual({
        faults: [],
        warnings: [],
        change: { kind: 'leaveOut', by: 'Cara' },
        leftOut: [
          { start: 27, end: 42, exact: 'The pier is old', reason: 'no holder', recordedBy: 'Cara' },
          {
            start: 45,
            end: 71,
            exact: 'The sexton gave no answer.',
            reason: 'no stance',
            recordedBy: 'Cara',
          },
        ],
      });
      await leave([silent(1, 'nobody heard him'), silent(2, 'boilerplate')], by.carl);
      const first = '{ changes(first: 1, kind: "leaveOut") { nodes { at claims records } } }';
      const [{ at, ...counts }] = Object((await run(first, {}, null)).data).changes.nodes;
      expect(counts).toEqual({ claims: 0, records: 0 });
      expect(await leave([silent(2, 'boilerplate'), { ...old, reason: null }])).toMatchObject({
        leftOut: [{ start: 45, reason: 'boilerplate' }],
      });
      // What others left out stays theirs.
      expect(await leave([silent(1, null)])).toMatchObject({ faults: [], leftOut: [] });
      expect(await leftOut()).toEqual([
        '0-26 Carl: nobody heard him',
        ...['45-71 Cara: boilerplate', '45-71 Carl: boilerplate'].toSorted(),
      ]);
      const then = await leftOut('pier', `@asOf(known: "${at}")`);
      expect(then).toEqual(['27-42 Cara: no holder', '45-71 Cara: no stance']);
    });

    test('is refused with every fault where it lacks words or a reason, and to who only suggests', async () => {
      const wrong = [
        { quotes: [], reason: ' ' },
        old,
        { ...old, quotes: [{ exact: 'The pear is old' }] },
        silent(3, ''),
      ];
      expect(await faultsOf(LEAVE_OUT, { document: 'pier', sentences: wrong })).toEqual([
        'quotationIsInText sentences.2.quotes.0: The words are not in the text. Nearest, at code point 27: The [-pear-]{+pier+} is old — [-…-] is only in the quotation, {+…+} only in the text. [nearest: The pier is old]',
        'quotationIsUnambiguous sentences.3.quotes.0: There is no occurrence 3: the quotation stands 2 times, at code point 0, at code point 45.',
        'leavingOutHasAReason sentences.0: Quote the words that are left out.',
        'leavingOutHasAReason sentences.0.reason: Say why it is left out: no holder, no stance, boilerplate, or in other words.',
        'leavingOutHasAReason sentences.3.reason: Say why it is left out: no holder, no stance, boilerplate, or in other words.',
      ]);
      expect(await faultsOf(LEAVE_OUT, { document: 'peer', sentences: [old] })).toEqual([
        'namesAreKnown document: There is no document "peer". Add it with addDocument, or correct the slug.',
      ]);
      const { errors } = await run(LEAVE_OUT, { document: 'pier', sentences: [old] }, by.sue ?? null);
      expect(errors?.map(({ message }) => message)).toEqual([
        'The key "Sue" has the role SUGGEST; this needs CODE.',
      ]);
    });

    test('goes with a dossier that no longer says so, moves to a later version of the text, and is erased with it', async () => {
      const dossier = `document: { slug: pier, sha256: ${createHash('sha256').update(pier).digest('hex')} }
coder: Carl
uncoded:
  - { quote: The sexton gave no answer., occurrence: all, reason: no stance }
  - { quote: The pier is old., reason: open }
`;
      await ask(LOAD, { dossiers: [{ article: pier, dossier }] }, by.carl);
      expect(await leftOut()).toEqual([
        '0-26 Carl: no stance, everywhere',
        ...['45-71 Cara: boilerplate', '45-71 Carl: no stance, everywhere'].toSorted(),
      ]);
      const revise = `mutation ($text: String!) { reviseDocument(slug: "pier", text: $text) { faults { message } } }`;
      await ask(revise, { text: `Later.\n\n${pier.replace('old', 'new')}` }, by.rita);
      expect(await leftOut()).toEqual([]);
      expect(await leftOut('pier-2')).toEqual([
        '8-34 Carl: no stance, everywhere',
        '53-79 Carl: no stance, everywhere',
        '53-79 Cara: boilerplate',
      ]);
      const erase =
        'mutation ($slug: String!) { eraseDocument(slug: $slug, reason: "court order") { faults { message } } }';
      const ada = await authorIn(store, 'Ada', 'ADMIN');
      for (const slug of ['pier', 'pier-2']) await ask(erase, { slug }, ada);
      expect(await leftOut()).toBeUndefined();
    });
  });

  describe('loadDossiers', () => {
    const article = 'The smith says the winch will break.\nNobody else spoke.\n';
    const sha256 = createHash('sha256').update(article).digest('hex');
    const left = 'uncoded:\n  - { quote: Nobody else spoke., reason: no stance }\n';
    const dossier = (coder: string, more = '') => `document: { slug: winch, language: en, sha256: ${sha256} }
coder: ${coder}
actors:
  smith: { name: The smith, kind: PERSON, named: false }
assertions:
  winch-breaks: { text: The winch will break }
claims:
  - holder: smith
    as: The smith
    stance: SUPPORTS
    target: winch-breaks
    voice: PARAPHRASE
    quote: The smith says the winch will break
${more}`;

    test('loads what a folder would have', async () => {
      expect(await ask(LOAD, { dossiers: [{ article, dossier: dossier('Cara', left) }] })).toEqual({
        faults: [],
        warnings: [],
        change: { kind: 'loadDossiers', by: 'Cara' },
        documents: [
          {
            slug: 'winch',
            claims: {
              nodes: [
                { text: 'The smith holds: The winch will break.', recordedBy: 'Cara', status: 'ACCEPTED' },
              ],
            },
          },
        ],
      });
    });

    test('every fault is told at once, with its path, line and column', async () => {
      const wrong = dossier('Cara')
        .replace('winch will break\n', 'winch wil break\n')
        .replace('PARA', 'PERI');
      expect(
        await faultsOf(LOAD, {
          dossiers: [
            { article, dossier: dossier('Cara', left) },
            { article, dossier: wrong },
          ],
        }),
      ).toEqual([
        'valueIsKnown dossiers.1.claims.0.voice: "PERIPHRASE" is no voice that we know. Did you mean "PARAPHRASE"? It is one of QUOTE, PARAPHRASE, NARRATION. (line 12, column 5 of the dossier)',
        'quotationIsInText dossiers.1.claims.0.quote: The words are not in the article. Nearest, on line 1: The smith says the winch [-wil-]{+will+} break — [-…-] is only in the quotation, {+…+} only in the text. (line 13, column 5 of the dossier) [nearest: The smith says the winch will break]',
        'sentenceIsCovered dossiers.1.article: Nothing rests on this sentence: "Nobody else spoke." Code it, or put it under uncoded: with the reason. (line 2, column 1 of the article)',
        'documentSlugIsUnique dossiers.1.document.slug: The document "winch" is already that of dossiers.0.dossier, by the same coder "Cara". Give each document a slug of its own, and who else codes the same one another `coder`. (line 1, column 13 of the dossier)',
      ]);
      expect(await faultsOf(LOAD, { dossiers: [{ article, dossier: 'a: [' }] })).toEqual([
        'yamlIsValid dossiers.0.dossier: Flow sequence in block collection must be sufficiently indented and end with a ]. (line 1, column 5 of the dossier)',
      ]);
    });

    test('what the store knows against it is told as well', async () => {
      const changed = dossier('Carl', left).replace('name: The smith', 'name: The blacksmith');
      expect(await faultsOf(LOAD, { dossiers: [{ article, dossier: changed }] }, by.carl)).toEqual([
        'recordsAgree dossiers.0.actors.smith.name: "smith" is taken by the dossier of "Cara", where its name is "The smith" and not "The blacksmith". Choose another slug, or make both say the same and load them together. (line 4, column 12 of the dossier)',
      ]);
    });

    test('what left an edited dossier is retracted', async () => {
      const quoted = dossier('Cara', left).replace('voice: PARAPHRASE', 'voice: NARRATION');
      const { documents } = await ask(LOAD, { dossiers: [{ article, dossier: quoted }] });
      expect(documents).toMatchObject([{ claims: { nodes: [{ status: 'ACCEPTED' }] } }]);
      const query = '{ claims(filter: { document: "winch", status: RETRACTED }) { nodes { voice } } }';
      expect(await run(query, {}, null)).toEqual({ data: { claims: { nodes: [{ voice: 'PARAPHRASE' }] } } });
    });

    test('a CODE loads what it coded itself, a REVIEW what anybody did', async () => {
      const dossiers = [{ article, dossier: dossier('Carl', left) }];
      const { errors } = await run(LOAD, { dossiers }, by.cara ?? null);
      expect(errors?.map(({ message, extensions }) => [message, extensions?.code])).toEqual([
        [
          'The key "Cara" has the role CODE and loads dossiers of its own coder only: write "coder: Cara" in place of "Carl", or ask for a key with the role REVIEW.',
          'FORBIDDEN',
        ],
      ]);
      const { faults, documents } = await ask(LOAD, { dossiers }, by.rita);
      expect(faults).toEqual([]);
      expect(coders(documents)).toEqual(['Cara', 'Carl']);
    });
  });
}

function claim(
  { holder, target, ...named }: Record<'holder' | 'holderText' | 'stance' | 'target', string>,
  more: object,
) {
  return {
    ...{ holder: { slug: holder }, target: { slug: target }, ...named },
    ...{ voice: 'NARRATION', hedged: false, tense: 'CURRENT', saidAt: null, supersedes: [] },
    ...{ status: 'ACCEPTED', recordedBy: 'Cara', method: 'HUMAN' },
    ...more,
  };
}

function actor(slug: string, more: object) {
  const nothing = { formerSlugs: [], aliases: [], externalIds: [], partOf: [] };
  return { __typename: 'Actor', slug, ...nothing, ...more };
}

function proposal(slug: string, text: string, what: string, quotes: readonly string[]) {
  const evidence = quotes.map((exact) => ({ exact }));
  return { __typename: 'Proposal', slug, text, what, issue: null, place: null, evidence };
}

function toldIn(faults: unknown): readonly Told[] {
  return Array.isArray(faults) ? faults : [];
}

function coders(documents: unknown): readonly string[] {
  const [{ claims }] = Object(documents);
  return claims.nodes.map(({ recordedBy }: { readonly recordedBy: string }) => recordedBy).sort();
}
