import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordClaim } from '../../src/commands/Command.ts';
import { type DraftBasis, type PositionOnTarget, wouldChange } from '../../src/drafts/wouldChange.ts';
import type { Value } from '../../src/plan/bindValues.ts';
import type { ReadPlan } from '../../src/plan/ReadPlan.ts';
import { record } from '../../src/record.ts';
import { pairId } from '../../src/recording/pairId.ts';
import type { Store } from '../../src/stores/Store.ts';
import { isLong } from '../isLong.ts';
import { claim, dossier, words } from '../recording/graph.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';

const SEED = Number(process.env.DRAFTS_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Claims of two actors on three targets, each of which may give up earlier ones of its holder. */
const claims: fc.Arbitrary<readonly RecordClaim[]> = fc
  .array(
    fc.record({
      holder: fc.constantFrom('ann', 'ben'),
      target: fc.constantFrom('geneva', 'basel', 'ben-is-honest'),
      stance: fc.constantFrom('SUPPORTS', 'SCEPTICAL', 'OBJECTS'),
      status: fc.constantFrom('ACCEPTED', 'ACCEPTED', 'DRAFT'),
      tense: fc.constantFrom('CURRENT', 'CURRENT', 'CURRENT', 'FORMER'),
      saidAt: fc.constantFrom(null, '2031-03-11', '2031-03-12', '2031-03-13'),
      hedged: fc.boolean(),
      via: fc.constantFrom([], [], ['ben']),
      supersedes: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
    }),
    { minLength: 3, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ holder, stance, target, supersedes, ...more }, i) => {
      const earlier = supersedes.filter((at) => at < i && all[at]?.holder === holder);
      return claim('talks', `${holder} ${stance} ${target}`, {
        ...more,
        // Claims that say the same are one, unless they are coded by others.
        recordedBy: `coder${i}`,
        supersedes: earlier.map((at) => ({ claim: String(at), evidence: [words('Now')] })),
      });
    }),
  );

test(`what a draft would change is what follows once it is accepted (DRAFTS_SEED=${SEED})`, async () => {
  let drafts = 0;
  await fc.assert(
    fc.asyncProperty(claims, async (given) => {
      const store = await openTemporary();
      try {
        await recordEach(store, given);
        for (const basis of await draftsIn(store)) {
          const [change] = await wouldChange(readingOf(store), [basis]);
          const of = [...(change?.before ?? []), ...(change?.after ?? [])];
          const targets = [basis.target, ...basis.supersedes.map((one) => one.claim.target)];
          expect(targets.map(({ slug }) => slug)).toEqual(
            expect.arrayContaining([...new Set(of.map(({ target }) => target))]),
          );
          expect(await storedOn(store, basis)).toEqual(plain(change?.before));
          const decision = { do: 'decide', at: [], claim: basis.id, status: 'ACCEPTED' } as const;
          await record(store, [{ ...decision, by: 'rita', note: null }]);
          expect(await storedOn(store, basis)).toEqual(plain(change?.after));
          drafts += 1;
        }
      } finally {
        await store.close();
      }
    }),
    { seed: SEED, numRuns: isLong ? 100 : 15 },
  );
  expect(drafts).toBeGreaterThan(10);
});

/** One after another: each names earlier ones by their places. */
async function recordEach(store: Store, given: readonly RecordClaim[]): Promise<void> {
  await record(store, dossier('talks', []));
  const ids: string[] = [];
  for (const one of given) {
    const supersedes = one.supersedes.map((turn) => ({ ...turn, claim: ids[Number(turn.claim)] ?? '' }));
    const { recorded } = await record(store, [{ ...one, supersedes }]);
    ids.push(...recorded);
  }
}

function readingOf(store: Store) {
  return async (plan: ReadPlan, values: readonly Value[]) => {
    const answer = await store.read(plan, values);
    return JSON.parse(typeof answer === 'string' ? answer : new TextDecoder().decode(answer));
  };
}

/** What would change is computed of this, read from the rows themselves. */
async function draftsIn(store: Store): Promise<readonly DraftBasis[]> {
  return await store.transaction(async (t) => {
    const slugs = new Map<string, string>();
    for (const type of ['Actor', 'Issue', 'Proposal', 'Assertion'])
      for (const { id, fields } of await t.get(type, await t.ids(type))) slugs.set(id, String(fields.slug));
    const named = (id: unknown) => ({ id: String(id), slug: slugs.get(String(id)) ?? '' });
    const rows = await t.get('Claim', await t.ids('Claim'));
    const targets = new Map(rows.map(({ id, edges }) => [id, named(edges.target)]));
    const turns = await t.get('Supersession', await t.ids('Supersession'));
    return rows
      .filter(({ fields }) => fields.status === 'DRAFT')
      .map(({ id, edges }) => ({
        id,
        holder: named(edges.holder),
        target: named(edges.target),
        supersedes: turns
          .filter(({ edges: turn }) => turn.by === id)
          .map(({ edges: turn }) => ({
            claim: { target: targets.get(String(turn.claim)) ?? named(turn.claim) },
          })),
      }));
  });
}

/** The stored positions of a draft's holder on its targets, as it would change them. */
async function storedOn(store: Store, { holder, target, supersedes }: DraftBasis) {
  const targets = new Map(
    [target, ...supersedes.map((one) => one.claim.target)].map((one) => [one.id, one.slug]),
  );
  return await store.transaction(async (t) => {
    const positions = await t.find('Position', 'actor', [holder.id]);
    const resting = await t.find(
      'Claim',
      'position',
      positions.map(({ id }) => id),
    );
    return positions
      .filter(({ edges }) => targets.has(String(edges.target)))
      .toSorted((a, b) => (String(a.fields.order) < String(b.fields.order) ? -1 : 1))
      .map(({ id, fields: { order: _order, underIssue: _issue, ...fields }, edges }) => ({
        ...fields,
        target: targets.get(String(edges.target)),
        claims: resting
          .filter((one) => one.edges.position === id)
          .map((one) => one.id)
          .toSorted(),
      }));
  });
}

function plain(positions: readonly PositionOnTarget[] = []) {
  return positions.map((position) => ({ ...position, claims: position.claims.toSorted() }));
}

test('is refused where it rests on more claims than may be read at once', async () => {
  const ann = { id: 'ann', slug: 'ann' };
  const basis = { id: 'c0', holder: ann, target: { id: 'basel', slug: 'basel' }, supersedes: [] };
  const pair = pairId('ann', 'basel');
  const said = {
    status: 'ACCEPTED',
    stance: 'SUPPORTS',
    tense: 'CURRENT',
    hedged: false,
    saidAt: null,
    day: null,
  };
  const answering = (claims: number) => async (_plan: ReadPlan, values: readonly Value[]) => {
    const nodes = Array.from({ length: Math.min(claims, Number(values[1])) }, (_, i) => {
      return { id: `c${i}`, pair, ...said, order: `${i}`, via: [], supersedes: [], supersededBy: [] };
    });
    return { claims: { nodes } };
  };
  const [change] = await wouldChange(answering(20_000), [basis]);
  expect(change?.after).toMatchObject([{ target: 'basel', stance: 'SUPPORTS', former: false }]);
  await expect(wouldChange(answering(30_000), [basis])).rejects.toThrow(
    'The positions that these drafts would change rest on more than 20000 claims. Ask for "wouldChange" of fewer drafts at once, with a smaller "first".',
  );
});
