import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Role } from '../../src/rights/Role.ts';
import { MUTATIONS } from './mutations.ts';
import { demarche, type TriedStore } from './stores.ts';
import type { Week } from './Week.ts';

/** Three people and a program, by the names of their keys. */
export const WHO: Readonly<Record<string, Role>> = {
  Rita: 'CODE',
  Omar: 'REVIEW',
  Ada: 'ADMIN',
  'news reader': 'SUGGEST',
};

const MONDAY = `The harbour talks begin.
Ines Brandt, the mayor of Lisse, proposes talks on the ferry.
The Dockers’ Union rejects talks on the ferry.
“We would pay a toll,” said Pavel Orlov, the owner of the ferry.
Nobody knows who comes.
`;

const WEDNESDAY = `The second day.
Ines Brandt has dropped her plan of talks on the ferry.
The mayor of Lisse wants talks in the palace.
The Harbour Gazette reports that the Dockers’ Union doubts that the palace is safe.
Pavel Orlov denies that she ever proposed the ferry.
`;

const SATURDAY = `A letter that should not have been printed.
Pavel Orlov rejects talks in the palace.
`;

const exact = (...words: readonly string[]) => words.map((one) => ({ exact: one }));

/**
 * A week of work: texts are added, claims recorded, suggested, decided on and given up, actors renamed, merged and told
 * apart again, a text is revised, another one erased, a key revoked. Every answer has to be the one that is expected here.
 */
export async function weekOfWork(week: Week, store: TriedStore): Promise<void> {
  const proposed = await monday(week);
  await tuesday(week);
  await wednesday(week, proposed);
  const merge = await thursday(week);
  await friday(week, merge);
  await saturday(week);
  await sunday(week, store);
}

/** Rita adds a text and codes it; the program suggests. Gives the id of Brandt's claim. */
async function monday(week: Week): Promise<string> {
  const document = 'harbour-monday';
  const about = {
    slug: document,
    title: 'The harbour talks begin',
    language: 'en',
    publishedAt: '2031-03-10',
  };
  await week.confirmed('Rita', 'addDocument', { input: { ...about, text: MONDAY } });
  const brandt = {
    ...{ holder: 'brandt', holderText: 'Ines Brandt', stance: 'PROPOSES', target: 'ferry-venue' },
    quotes: exact('Ines Brandt, the mayor of Lisse, proposes talks on the ferry'),
  };
  const dockers = {
    ...{ holder: 'dockers', holderText: 'The Dockers’ Union', stance: 'OBJECTS', target: 'ferry-venue' },
    quotes: exact('The Dockers’ Union rejects talks on the ferry'),
  };
  const declare = {
    actors: [
      { slug: 'brandt', name: 'Ines Brandt', kind: 'PERSON' },
      { slug: 'dockers', name: 'The Dockers’ Union', kind: 'ORGANIZATION' },
      { slug: 'orlov', name: 'Pavel Orlov', kind: 'PERSON' },
    ],
    issues: [{ slug: 'where-to-meet', text: 'Where are the harbour talks held?' }],
    proposals: [
      {
        slug: 'ferry-venue',
        text: 'Hold the harbour talks on the ferry',
        kind: 'VENUE',
        issue: 'where-to-meet',
      },
      { slug: 'ferry-toll', text: 'Take a toll of the ferry', kind: 'TERMS', quotes: exact('pay a toll') },
    ],
  };
  const slip = { ...dockers, quotes: exact('The Dockers’ Union rejected talks on the ferry') };
  await week.refused(
    'Rita',
    'recordClaims',
    { document, claims: [brandt, slip], declare },
    'quotationIsInText',
  );
  const { claims = [] } = await week.confirmed('Rita', 'recordClaims', {
    document,
    claims: [brandt, dockers],
    declare,
  });
  assert.deepEqual(claims.map(({ holder }) => holder?.slug).sort(), ['brandt', 'dockers']);
  const offices = [{ holder: 'brandt', title: 'mayor', quotes: exact('Ines Brandt, the mayor of Lisse') }];
  await week.confirmed('Rita', 'declare', { document, input: { offices } });
  const toll = {
    ...{ holder: 'orlov', holderText: 'Pavel Orlov', stance: 'SUPPORTS', target: 'ferry-toll' },
    quotes: exact('“We would pay a toll,” said Pavel Orlov'),
  };
  await week.confirmed('news reader', 'recordClaims', { document, claims: [toll] });
  await week.forbidden('news reader', 'declare', { document, input: { offices } });
  assert.deepEqual(await standing(week, document), [
    'brandt PROPOSES ferry-venue',
    'dockers OBJECTS ferry-venue',
  ]);
  return claims.find(({ holder }) => holder?.slug === 'brandt')?.id ?? '';
}

/** Omar goes through what the program suggests. */
async function tuesday(week: Week): Promise<void> {
  const document = 'harbour-monday';
  const wrong = {
    ...{ holder: 'dockers', holderText: 'The Dockers’ Union', stance: 'SUPPORTS', target: 'ferry-toll' },
    quotes: exact('“We would pay a toll,” said Pavel Orlov'),
  };
  await week.confirmed('news reader', 'recordClaims', { document, claims: [wrong] });
  const { drafts } = await week.ask<{ readonly drafts: { readonly nodes: readonly Queued[] } }>(
    'Omar',
    '{ drafts { nodes { claim { id holder { slug } } wouldChange { before { stance } after { stance target } } } } }',
  );
  const queued = (holder: string) => drafts.nodes.find(({ claim }) => claim.holder.slug === holder);
  assert.deepEqual(queued('orlov')?.wouldChange, {
    before: [],
    after: [{ stance: 'SUPPORTS', target: 'ferry-toll' }],
  });
  const [good, bad] = [queued('orlov')?.claim.id, queued('dockers')?.claim.id];
  await week.refused('Rita', 'decide', { claims: [good], status: 'ACCEPTED' }, 'FORBIDDEN');
  await week.confirmed('Omar', 'decide', { claims: [good], status: 'ACCEPTED', expect: 'DRAFT' });
  await week.refused('Ada', 'decide', { claims: [good], status: 'REJECTED', expect: 'DRAFT' }, 'CONFLICT');
  await week.confirmed('Omar', 'decide', {
    claims: [bad],
    status: 'REJECTED',
    note: 'These words are Orlov’s.',
  });
  assert.deepEqual(await standing(week, document), [
    'brandt PROPOSES ferry-venue',
    'dockers OBJECTS ferry-venue',
    'orlov SUPPORTS ferry-toll',
  ]);
}

interface Queued {
  readonly claim: { readonly id: string; readonly holder: { readonly slug: string } };
  readonly wouldChange: { readonly before: readonly object[]; readonly after: readonly object[] };
}

/** Brandt gives her plan up; somebody else codes Monday's text too. */
async function wednesday(week: Week, proposed: string): Promise<void> {
  const document = 'harbour-wednesday';
  const about = { slug: document, title: 'The second day', language: 'en', publishedAt: '2031-03-12' };
  await week.confirmed('Rita', 'addDocument', { input: { ...about, text: WEDNESDAY } });
  const given = {
    document,
    claims: [
      {
        ...{ holder: 'brandt', holderText: 'Ines Brandt', stance: 'WITHDRAWS', target: 'ferry-venue' },
        quotes: exact('Ines Brandt has dropped her plan of talks on the ferry'),
        supersedes: [{ claim: proposed, quotes: exact('has dropped') }],
      },
      {
        ...{
          holder: 'lisse-mayor',
          holderText: 'The mayor of Lisse',
          stance: 'SUPPORTS',
          target: 'palace-venue',
        },
        quotes: exact('The mayor of Lisse wants talks in the palace'),
      },
      {
        ...{
          holder: 'dockers',
          holderText: 'the Dockers’ Union',
          stance: 'SCEPTICAL',
          target: 'palace-is-safe',
        },
        ...{ via: ['gazette'], quotes: exact('the Dockers’ Union doubts that the palace is safe') },
      },
      {
        ...{ holder: 'orlov', holderText: 'Pavel Orlov', stance: 'OBJECTS', target: 'brandt-proposed-ferry' },
        quotes: exact('Pavel Orlov denies that she ever proposed the ferry'),
      },
    ],
    declare: {
      actors: [
        { slug: 'lisse-mayor', name: 'The mayor of Lisse', kind: 'PERSON' },
        { slug: 'gazette', name: 'The Harbour Gazette', kind: 'MEDIA' },
      ],
      proposals: [
        {
          ...{ slug: 'palace-venue', text: 'Hold the harbour talks in the palace', kind: 'VENUE' },
          ...{ issue: 'where-to-meet', quotes: exact('talks in the palace') },
        },
      ],
      assertions: [
        { slug: 'palace-is-safe', text: 'The palace is safe' },
        { slug: 'brandt-proposed-ferry', text: 'Ines Brandt proposed the ferry', restates: [proposed] },
      ],
    },
  };
  await week.confirmed('Rita', 'recordClaims', given);
  assert.deepEqual(await standing(week, document), [
    'brandt WITHDRAWS ferry-venue',
    'dockers SCEPTICAL palace-is-safe',
    'lisse-mayor SUPPORTS palace-venue',
    'orlov OBJECTS brandt-proposed-ferry',
  ]);
  const { claim } = await week.ask<{ readonly claim: object }>(
    null,
    'query ($id: ID!) { claim(id: $id) { disputed restatedBy { slug } } }',
    { id: proposed },
  );
  assert.deepEqual(claim, { disputed: true, restatedBy: [{ slug: 'brandt-proposed-ferry' }] });
  const dossiers = [secondReading()];
  await week.confirmed('Ada', 'loadDossiers', { dossiers });
  await week.confirmed('Ada', 'loadDossiers', { dossiers });
  const both = await standing(week, 'harbour-monday');
  assert.deepEqual(
    both.filter((line) => line.startsWith('dockers')),
    ['dockers OBJECTS ferry-venue', 'dockers OBJECTS ferry-venue'],
  );
}

/** Monday's text as somebody else codes it, on paper. */
function secondReading(): { readonly article: string; readonly dossier: string } {
  const dossier = {
    document: { slug: 'harbour-monday', sha256: createHash('sha256').update(MONDAY).digest('hex') },
    coder: 'am',
    actors: { dockers: { name: 'The Dockers’ Union', kind: 'ORGANIZATION' } },
    proposals: {
      'ferry-venue': {
        ...{ text: 'Hold the harbour talks on the ferry', kind: 'VENUE', issue: 'where-to-meet' },
        quote: 'rejects talks on the ferry',
      },
    },
    issues: { 'where-to-meet': { text: 'Where are the harbour talks held?' } },
    claims: [
      {
        ...{ holder: 'dockers', as: 'The Dockers’ Union', stance: 'OBJECTS', target: 'ferry-venue' },
        ...{ voice: 'NARRATION', tense: 'CURRENT', quote: 'The Dockers’ Union rejects talks on the ferry' },
      },
    ],
    uncoded: MONDAY.split('\n')
      .filter((line) => line !== '' && !line.startsWith('The Dockers'))
      .map((quote) => ({ quote, reason: 'not asked for' })),
  };
  return { article: MONDAY, dossier: JSON.stringify(dossier) };
}

/** One actor has another name, and two are one. Gives the id of the merge. */
async function thursday(week: Week): Promise<string> {
  const document = 'harbour-wednesday';
  const renamed = {
    ...{ slug: 'lisse-deputy', formerly: ['lisse-mayor'] },
    ...{ name: 'The deputy mayor of Lisse', kind: 'PERSON', aliases: ['The mayor of Lisse'] },
  };
  await week.confirmed('Rita', 'declare', { document, input: { actors: [renamed] } });
  const { actor } = await week.ask<{ readonly actor: object }>(
    null,
    '{ actor(slug: "lisse-mayor") { slug formerSlugs } }',
  );
  assert.deepEqual(actor, { slug: 'lisse-deputy', formerSlugs: ['lisse-mayor'] });
  const given = { kind: 'ACTORS', into: 'brandt', from: ['lisse-deputy'], note: 'The mayor is Ines Brandt.' };
  await week.forbidden('Omar', 'merge', given);
  const { merge } = await week.confirmed('Ada', 'merge', given);
  assert.deepEqual(await holding(week, 'brandt'), ['SUPPORTS palace-venue', 'WITHDRAWS ferry-venue']);
  assert.deepEqual(await holding(week, 'lisse-mayor'), await holding(week, 'brandt'));
  return merge?.id ?? '';
}

/** They are two after all, and Monday's text had a slip. */
async function friday(week: Week, merge: string): Promise<void> {
  await week.confirmed('Ada', 'undoMerge', { merge, note: 'Her deputy spoke.' });
  assert.deepEqual(await holding(week, 'brandt'), ['WITHDRAWS ferry-venue']);
  assert.deepEqual(await holding(week, 'lisse-mayor'), ['SUPPORTS palace-venue']);
  const text = MONDAY.replace('Nobody knows who comes.', 'Nobody knows who will come.');
  const given = { slug: 'harbour-monday', text };
  await week.forbidden('Rita', 'reviseDocument', given);
  const { document } = await week.confirmed('Omar', 'reviseDocument', given);
  assert.deepEqual(await standing(week, 'harbour-monday'), []);
  assert.deepEqual(await standing(week, document?.slug ?? ''), [
    'brandt PROPOSES ferry-venue',
    'dockers OBJECTS ferry-venue',
    'dockers OBJECTS ferry-venue',
    'orlov SUPPORTS ferry-toll',
  ]);
  const { claims } = await week.ask<{ readonly claims: { readonly nodes: readonly object[] } }>(
    null,
    '{ claims(filter: { document: "harbour-monday-2", holder: "brandt" }) { nodes { disputed } } }',
  );
  assert.deepEqual(claims.nodes, [{ disputed: true }]);
}

/** What should never have been printed is taken away, and nothing is left of it but that it was there. */
async function saturday(week: Week): Promise<void> {
  if (!MUTATIONS.has('eraseDocument')) return;
  const document = 'harbour-letter';
  const stands = ['OBJECTS brandt-proposed-ferry', 'SUPPORTS ferry-toll'];
  await week.confirmed('Rita', 'addDocument', { input: { slug: document, language: 'en', text: SATURDAY } });
  const claim = {
    ...{ holder: 'orlov', holderText: 'Pavel Orlov', stance: 'OBJECTS', target: 'palace-venue' },
    quotes: exact('Pavel Orlov rejects talks in the palace'),
  };
  await week.confirmed('Rita', 'recordClaims', { document, claims: [claim] });
  assert.deepEqual(await holding(week, 'orlov'), ['OBJECTS palace-venue', ...stands].sort());
  const given = { slug: document, reason: 'The letter was private.' };
  await week.forbidden('Omar', 'eraseDocument', given);
  await week.confirmed('Ada', 'eraseDocument', given);
  assert.deepEqual(await holding(week, 'orlov'), stands);
  const { search } = await week.ask<{ readonly search: { readonly nodes: readonly object[] } }>(
    'Ada',
    '{ search(query: "letter printed") { nodes { __typename } } }',
  );
  assert.deepEqual(search.nodes, []);
}

/** Rita leaves. Everything that was done is told with who did it. */
async function sunday(week: Week, store: TriedStore): Promise<void> {
  assert.equal((await demarche(store, 'key', 'revoke', 'Rita')).status, 0);
  const given = { input: { slug: 'late', language: 'en', text: 'Too late.' } };
  await week.forbidden('Rita', 'addDocument', given, 'UNAUTHENTICATED');
  const { changes } = await week.ask<{
    readonly changes: { readonly nodes: readonly { readonly seq: number }[] };
  }>(null, '{ changes(first: 200) { nodes { seq } } }');
  assert.deepEqual(
    changes.nodes.map(({ seq }) => seq),
    changes.nodes.map((_, i) => i + 1),
  );
}

/** What everybody sees that a text states: `brandt PROPOSES ferry-venue`, in the order of the alphabet. */
async function standing(week: Week, document: string): Promise<readonly string[]> {
  const { claims } = await week.ask<{ readonly claims: { readonly nodes: readonly Stated[] } }>(
    null,
    'query ($document: String) { claims(filter: { document: $document }) { nodes { holder { slug } stance target { slug } } } }',
    { document },
  );
  return claims.nodes.map(({ holder, stance, target }) => `${holder.slug} ${stance} ${target.slug}`).sort();
}

/** Where everybody sees that an actor stands now: `PROPOSES ferry-venue`. */
async function holding(week: Week, slug: string): Promise<readonly string[]> {
  const { actor } = await week.ask<{
    readonly actor: { readonly positions: { readonly nodes: readonly Omit<Stated, 'holder'>[] } };
  }>(
    null,
    'query ($slug: String!) { actor(slug: $slug) { positions { nodes { stance target { slug } } } } }',
    { slug },
  );
  return actor.positions.nodes.map(({ stance, target }) => `${stance} ${target.slug}`).sort();
}

interface Stated {
  readonly holder: { readonly slug: string };
  readonly stance: string;
  readonly target: { readonly slug: string };
}
