import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Author } from '../../../src/api/Call.ts';
import { verifyGraph } from '../../../src/recording/verifyGraph.ts';
import { STANDARD_WRITING } from '../../../src/settings.ts';
import type { Store } from '../../../src/stores/Store.ts';
import { authorIn, executing } from './executing.ts';
import { STRAIT, THERE } from './harbour.ts';

const SETUP = `mutation ($document: DocumentInput!, $there: DeclareInput!) {
  addDocument(input: $document) { faults { message } }
  declare(document: "strait", input: $there) { faults { message } }
}`;
const RECORD = `mutation ($claims: [ClaimInput!]!) {
  recordClaims(document: "strait", claims: $claims) {
    faults { rule path message } change { kind } claims { id stance method status replaces { id status } }
  }
}`;
const DECIDE = `mutation ($claims: [ID!]!, $status: ClaimStatus!) {
  decide(claims: $claims, status: $status) { faults { rule path message } claims { status } }
}`;
const WARY = {
  holder: 'okoye',
  holderText: 'Tam Okoye',
  stance: 'SCEPTICAL',
  target: 'geneva-venue',
  quotes: [{ exact: 'was wary of it', occurrence: 1 }],
};

/** How people correct what they coded themselves, on any store. @param open gives an empty one */
export function correctContract(open: () => Promise<Store>): void {
  let store: Store;
  let run: ReturnType<typeof executing>;
  let reviewed: ReturnType<typeof executing>;
  let [cara, carl, sue, rita]: readonly Author[] = [];

  beforeAll(async () => {
    store = await open();
    run = executing(store);
    reviewed = executing(store, undefined, { writing: { ...STANDARD_WRITING, review: true } });
    cara = await authorIn(store, 'Cara', 'CODE');
    carl = await authorIn(store, 'Carl', 'CODE');
    sue = await authorIn(store, 'Sue', 'SUGGEST');
    rita = await authorIn(store, 'Rita', 'REVIEW');
    await run(SETUP, { document: STRAIT, there: THERE }, cara);
  });
  afterAll(async () => {
    expect((await verifyGraph(store)).differences).toEqual([]);
    await store.close();
  });

  async function answer(query: string, variables: object, author = cara, asking = run) {
    const { data, errors } = await asking(query, { ...variables }, author ?? null);
    expect(errors).toBeUndefined();
    return Object(Object.values(Object(data))[0]);
  }

  /** Records one claim that nothing else has, and gives its id. */
  let texts = 0;
  async function recorded(author = cara, asking = run, more = {}): Promise<string> {
    texts += 1;
    const claim = { ...WARY, text: `Okoye was wary, ${texts}.`, ...more };
    const { faults, claims } = await answer(RECORD, { claims: [claim] }, author, asking);
    expect(faults).toEqual([]);
    return claims[0].id;
  }

  const faultsOf = async (...asked: Parameters<typeof answer>) => (await answer(...asked)).faults;
  const decideAs = (author: Author | undefined, id: string, status: string, asking = run) =>
    answer(DECIDE, { claims: [id], status }, author, asking);

  test('a CODE retracts its own claims, and those of others need REVIEW', async () => {
    const id = await recorded();
    expect(await decideAs(carl, id, 'RETRACTED')).toEqual({
      faults: [
        {
          rule: 'FORBIDDEN',
          path: 'claims.0',
          message: `The claim "${id}" is of "Cara", and the key "Carl" decides on its own only. Ask for a key with the role REVIEW, or leave it as it is.`,
        },
      ],
      claims: [],
    });
    expect(await decideAs(cara, id, 'RETRACTED')).toEqual({ faults: [], claims: [{ status: 'RETRACTED' }] });
    expect((await decideAs(cara, id, 'RETRACTED')).faults.map(({ rule }: { rule: string }) => rule)).toEqual([
      'CONFLICT',
    ]);
  });

  test('where claims are reviewed, a CODE takes its own drafts back and accepts none', async () => {
    const id = await recorded(cara, reviewed);
    const message = `The claim "${id}" of the key "Cara" is DRAFT: to make it ACCEPTED needs a key with the role REVIEW.`;
    expect((await decideAs(cara, id, 'ACCEPTED', reviewed)).faults).toEqual([
      { rule: 'FORBIDDEN', path: 'claims.0', message },
    ]);
    expect((await decideAs(cara, id, 'RETRACTED', reviewed)).claims).toEqual([{ status: 'RETRACTED' }]);
    const other = await recorded(cara, reviewed);
    expect((await decideAs(cara, other, 'ACCEPTED')).claims).toEqual([{ status: 'ACCEPTED' }]);
  });

  test('a SUGGEST retracts its own drafts, and nothing that was accepted', async () => {
    const [one, two] = [await recorded(sue), await recorded(sue)];
    expect((await decideAs(sue, one, 'RETRACTED')).claims).toEqual([{ status: 'RETRACTED' }]);
    expect((await decideAs(sue, two, 'ACCEPTED')).faults).toHaveLength(1);
    await decideAs(rita, two, 'ACCEPTED');
    const message = `The claim "${two}" of the key "Sue" is ACCEPTED: to make it RETRACTED needs a key with the role REVIEW.`;
    expect((await decideAs(sue, two, 'RETRACTED')).faults).toEqual([
      { rule: 'FORBIDDEN', path: 'claims.0', message },
    ]);
  });

  test('one call corrects a claim: it is retracted and leads to the new one', async () => {
    const id = await recorded();
    const claims = [{ ...WARY, stance: 'OBJECTS', text: `Instead of ${id}.`, replaces: id }];
    expect((await faultsOf(RECORD, { claims }, carl))[0]).toMatchObject({
      rule: 'FORBIDDEN',
      path: 'claims.0.replaces',
    });
    const { faults, claims: made } = await answer(RECORD, { claims });
    expect(faults).toEqual([]);
    expect(made).toMatchObject([
      { stance: 'OBJECTS', status: 'ACCEPTED', replaces: [{ id, status: 'RETRACTED' }] },
    ]);
    const others = [{ ...WARY, text: 'As Rita has it.', replaces: made[0].id }];
    expect((await answer(RECORD, { claims: others }, rita)).claims).toMatchObject([
      { replaces: [{ id: made[0].id, status: 'RETRACTED' }] },
    ]);
  });

  test('a correction that says the same is told', async () => {
    const id = await recorded();
    const claims = [{ ...WARY, text: `Okoye was wary, ${texts}.`, replaces: id }];
    expect(await faultsOf(RECORD, { claims })).toEqual([
      {
        rule: 'claimIsNotDecided',
        path: 'claims.0.replaces',
        message: `The claim "${id}" says exactly this already. Say what is to be otherwise, or leave out \`replaces\`.`,
      },
    ]);
    expect(await faultsOf(RECORD, { claims: [{ ...WARY, text: 'New.', replaces: 'none' }] })).toMatchObject([
      { rule: 'namesAreKnown', path: 'claims.0.replaces' },
    ]);
  });

  test('what was taken back or rejected and is recorded again is told, with who decided', async () => {
    const id = await recorded();
    await decideAs(cara, id, 'RETRACTED');
    const again = { claims: [{ ...WARY, text: `Okoye was wary, ${texts}.` }] };
    const [fault, ...more] = await faultsOf(RECORD, again);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ rule: 'claimIsNotDecided', path: 'claims.0' });
    expect(fault.message).toMatch(
      new RegExp(
        `^This claim is there as "${id}", and is RETRACTED, by "Cara" on 20\\S+Z: recording it again does not change that. If it holds after all, record one that says so otherwise`,
      ),
    );
    const draft = await recorded(sue);
    await decideAs(rita, draft, 'REJECTED');
    const rejected = await faultsOf(
      RECORD,
      { claims: [{ ...WARY, text: `Okoye was wary, ${texts}.` }] },
      sue,
    );
    expect(rejected[0].message).toContain('is REJECTED, by "Rita" on ');
  });

  test('a proposal that only a claim proposes gets another slug, and the old one is told as what it is now', async () => {
    const embargo = {
      ...{ holder: 'okoye', holderText: 'Okoye', stance: 'PROPOSES', target: 'stop-trade' },
      quotes: [{ exact: 'he called for an embargo "at once"' }],
    };
    const wordless = { slug: 'stop-trade', text: 'Stop all trade', kind: 'PROCESS' };
    const first = `mutation ($claims: [ClaimInput!]!, $input: DeclareInput) {
      recordClaims(document: "strait", claims: $claims, declare: $input) { faults { message } }
    }`;
    expect(await faultsOf(first, { claims: [embargo], input: { proposals: [wordless] } })).toEqual([]);
    const rename = `mutation ($input: DeclareInput!) {
      declare(document: "strait", input: $input) { faults { rule message } }
    }`;
    const proposals = [{ slug: 'trade-stop', formerly: ['stop-trade'] }];
    expect(await faultsOf(rename, { input: { proposals } })).toEqual([]);
    expect(await faultsOf(RECORD, { claims: [{ ...embargo, stance: 'SUPPORTS' }] })).toEqual([
      {
        rule: 'namesAreKnown',
        path: 'claims.0.target',
        message: '"stop-trade" is "trade-stop" now. Write that.',
      },
    ]);
  });

  test('the ids of an answer are in the order of the input', async () => {
    const query = `mutation ($claims: [ClaimInput!]!) {
      recordClaims(document: "strait", claims: $claims) { ids unchanged claims { id text } }
    }`;
    const words = ['Third of them.', 'First of them.', 'Second of them.'];
    const inputs = words.map((text, i) => ({
      ...WARY,
      text,
      stance: ['OBJECTS', 'UNDECIDED', 'SCEPTICAL'][i],
    }));
    const { ids, unchanged, claims } = await answer(query, { claims: inputs });
    const textOf = new Map(claims.map(({ id, text }: { id: string; text: string }) => [id, text]));
    expect(ids.map((id: string) => textOf.get(id))).toEqual(words);
    expect(unchanged).toEqual([]);
    const again = await answer(query, { claims: inputs.toReversed() });
    expect(again.ids).toEqual(ids.toReversed());
    expect(again.unchanged.toSorted()).toEqual(ids.toSorted());
    expect((await answer(query, { claims: [{ ...WARY, target: 'none' }] })).ids).toEqual([]);
    const decided = `mutation ($ids: [ID!]!) { decide(claims: $ids, status: RETRACTED) { ids } }`;
    expect((await answer(decided, { ids })).ids).toEqual(ids);
  });

  test('a program says that it coded a claim', async () => {
    const claims = [{ ...WARY, text: 'As a model has it.', method: 'MODEL' }];
    expect((await answer(RECORD, { claims }, sue)).claims).toMatchObject([
      { method: 'MODEL', status: 'DRAFT' },
    ]);
    const { data } = await run(
      '{ drafts(filter: { method: MODEL }) { nodes { claim { text } } } }',
      {},
      rita ?? null,
    );
    expect(Object(data).drafts.nodes).toEqual([{ claim: { text: 'As a model has it.' } }]);
  });
}
