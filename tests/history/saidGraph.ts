import fc from 'fast-check';
import type { Command, RecordClaim } from '../../src/commands/Command.ts';
import { edtfDays } from '../../src/evidence/edtfDays.ts';
import { record } from '../../src/record.ts';
import type { Store } from '../../src/stores/Store.ts';
import { TEXT } from '../recording/graph.ts';
import * as command from '../rules/writing.ts';

/** The last of them is the day of everything that has one; a day before the first has nothing. */
export const DAYS = [
  '2025-08-16',
  '2025-08-17',
  '2025-08-18',
  '2025-08-19',
  '2025-08-20',
  '2025-08-21',
] as const;

const DATES = [null, ...DAYS.slice(1), '2025-08-17/2025-08-19', '2025-08-18?'] as const;

const PUBLISHED: Readonly<Record<string, string | null>> = {
  red: null,
  blue: '2025-08-21',
  grey: '2025-08-22',
};

const WORDS = ['Ann wants Geneva', 'Ben wants Basel', 'Ann is wary of Basel', 'Now Ann wants Basel'];

const STANCES: Readonly<Record<string, readonly string[]>> = {
  geneva: ['PROPOSES', 'SUPPORTS', 'OBJECTS', 'SCEPTICAL', 'DISCUSSES', 'WITHDRAWS'],
  basel: ['PROPOSES', 'SUPPORTS', 'OBJECTS', 'UNDECIDED'],
  'ben-is-honest': ['SUPPORTS', 'SCEPTICAL', 'OBJECTS'],
  echo: ['SUPPORTS', 'SCEPTICAL', 'OBJECTS'],
  where: ['DISCUSSES', 'UNDECIDED'],
};

/** A claim of a made graph: what it supersedes and whether `echo` repeats it are told by places in the list. */
export interface MadeClaim {
  readonly command: RecordClaim;
  readonly day: string | null;
  readonly supersedes: readonly number[];
  readonly isRepeated: boolean;
}

/** Claims of a few actors on a few targets in three texts, on a few days and on none. */
export const madeClaims: fc.Arbitrary<readonly MadeClaim[]> = fc
  .array(
    fc.record({
      holder: fc.constantFrom('ann', 'ann', 'ben', 'team'),
      target: fc.constantFrom(...Object.keys(STANCES), 'geneva'),
      document: fc.constantFrom(...Object.keys(PUBLISHED)),
      saidAt: fc.constantFrom(...DATES),
      picks: fc.array(fc.nat(997), { minLength: 8, maxLength: 8 }),
    }),
    { minLength: 3, maxLength: 14 },
  )
  .map(claimsOf);

interface Asked {
  readonly holder: string;
  readonly target: string;
  readonly document: string;
  readonly saidAt: string | null;
  readonly picks: readonly number[];
}

function claimsOf(asked: readonly Asked[]): readonly MadeClaim[] {
  const claims: MadeClaim[] = [];
  const known = new Set<string>();
  for (const { holder, target, document, saidAt, picks } of asked) {
    const [ofStance = 0, ofWords = 0, ofStatus = 0, ofTense = 0, ofVia = 0, ofTurn = 0, ofEcho = 0] = picks;
    const stances = STANCES[target] ?? [];
    const stance = stances[ofStance % stances.length] ?? '';
    const key = [document, holder, stance, target].join(' ');
    const date = saidAt ?? PUBLISHED[document] ?? null;
    const day = date === null ? null : (edtfDays(date)?.last ?? null);
    const earlier = claims.flatMap(({ command: c, day: on }, at) =>
      c.holder === holder && on !== null && day !== null && on <= day ? [at] : [],
    );
    const chosen = earlier.filter((_, i) => (ofTurn >> i) % 3 === 0);
    const takesBack = chosen.some((at) => isTakenBack(claims[at]?.command, target));
    if (known.has(key) || (stance === 'WITHDRAWS' && !takesBack)) continue;
    known.add(key);
    const words = command.words(WORDS[ofWords % WORDS.length] ?? '', textOf(document));
    claims.push({
      command: command.claim({
        ...{ at: ['claims', claims.length], document, holder, holderText: 'Ann', stance, target, saidAt },
        evidence: [words],
        tense: ofTense % 4 === 0 && stance !== 'WITHDRAWS' ? 'FORMER' : 'CURRENT',
        hedged: ofTense % 3 === 0,
        via: ofVia % 5 === 0 && holder !== 'team' ? ['team'] : [],
        status: ofStatus % 8 === 0 ? 'DRAFT' : 'ACCEPTED',
      }),
      day,
      supersedes: chosen,
      isRepeated: target !== 'echo' && ofEcho % 4 === 0,
    });
  }
  return claims;
}

function isTakenBack(claim: RecordClaim | undefined, target: string): boolean {
  return claim?.target === target && ['PROPOSES', 'SUPPORTS', 'CONDITIONAL'].includes(claim.stance ?? '');
}

/** Each document has a text of its own, with the same words. */
function textOf(document: string): string {
  return `${TEXT} ${document}.`;
}

/** Makes a store have the records that claims speak of, and no claims. @param now when they are recorded */
export async function recordRecords(store: Store, now: string): Promise<void> {
  const put = Object.entries(PUBLISHED).map(([slug, publishedAt]) =>
    command.putDocument({ at: [slug], slug, text: textOf(slug), publishedAt }),
  );
  const says = (type: string, slug: string, fields: Parameters<typeof command.declare>[2]) =>
    command.declare(type, slug, fields, { at: [slug], document: 'red' });
  const words = (exact: string) => command.words(exact, textOf('red'));
  await write(store, now, [
    ...put,
    says('Actor', 'ann', { name: 'Ann', kind: 'PERSON', partOf: ['team'] }),
    says('Actor', 'ben', { name: 'Ben', kind: 'PERSON' }),
    says('Actor', 'team', { name: 'The team', kind: 'GROUP', named: false }),
    says('Issue', 'where', { text: 'Where to meet?', about: ['ann'] }),
    says('Proposal', 'geneva', venue('Meet in Geneva', words('Geneva'))),
    says('Proposal', 'basel', { ...venue('Meet in Basel', words('Ben wants Basel')), broader: ['geneva'] }),
    says('Assertion', 'ben-is-honest', { text: 'Ben is honest', about: ['ben'] }),
    says('Assertion', 'echo', { text: 'They said so', about: ['ann', 'ben'] }),
    command.office({ at: ['office'], document: 'red', holder: 'ann', evidence: [words('Ann')] }),
    command.tie({ at: ['tie'], document: 'red', from: 'ben', to: 'team', evidence: [words('Ben')] }),
  ]);
}

function venue(text: string, words: ReturnType<typeof command.words>) {
  return { text, kind: 'VENUE', issue: 'where', evidence: [words] };
}

/**
 * Records those claims of a list that are chosen, whatever they supersede first.
 *
 * @param ids of the claims that are recorded already, by their places; those that are recorded now are added
 * @param now when they are recorded
 */
export async function recordClaims(
  store: Store,
  claims: readonly MadeClaim[],
  isChosen: (claim: MadeClaim) => boolean,
  ids: Map<number, string>,
  now: string,
): Promise<void> {
  for (;;) {
    const ready = claims.flatMap((claim, at) =>
      isChosen(claim) && !ids.has(at) && claim.supersedes.every((earlier) => ids.has(earlier))
        ? [{ claim, at }]
        : [],
    );
    if (ready.length === 0) break;
    const { coded } = await write(
      store,
      now,
      ready.map(({ claim }, place) => ({
        ...claim.command,
        at: ['claims', place],
        supersedes: claim.supersedes.map((earlier) => ({
          claim: ids.get(earlier) ?? '',
          evidence: [command.words('Now', textOf(claim.command.document))],
        })),
      })),
    );
    for (const [place, { at }] of ready.entries()) ids.set(at, coded[place] ?? '');
  }
  const repeated = claims.flatMap(({ isRepeated }, at) => (isRepeated ? (ids.get(at) ?? []) : []));
  if (repeated.length === 0) return;
  const fields = { text: 'They said so', about: ['ann', 'ben'], restates: repeated };
  await write(store, now, [command.declare('Assertion', 'echo', fields, { at: ['echo'], document: 'red' })]);
}

function write(store: Store, now: string, commands: readonly Command[]) {
  return record(store, commands, { clock: () => new Date(now) });
}
