import type { PutOffice, PutTie, RecordClaim } from '../commands/Command.ts';
import { type Origin, putOfficeFrom, putTieFrom, recordClaimFrom } from '../commands/commandFrom.ts';
import type { Fields } from '../commands/Fields.ts';
import { spansIn } from '../commands/spansOf.ts';
import { writtenField } from '../commands/writtenFields.ts';
import type { Path } from '../errors.ts';
import { accordingTo } from '../evidence/accordingTo.ts';
import { voiceOf } from '../evidence/voiceOf.ts';
import { storedType } from '../schema/graphModel.ts';
import type { Coding } from './Coding.ts';
import { type Entry, entriesIn, isEntry, isList, textIn } from './Entry.ts';
import { readFields } from './readFields.ts';

/**
 * What a dossier says that the text states: offices, ties, and claims, each after those that it supersedes. An
 * entry without what makes it a statement is left out: `checkShape` has said what it lacks. By the API, rules say of a
 * claim whether it may lack the words for its holder.
 */
export function statements(
  coding: Coding,
  dossier: Entry,
  claimsMayLack: ClaimsMayLack = [],
): readonly (PutOffice | PutTie | RecordClaim)[] {
  return [
    ...listed(coding, dossier, 'Office').flatMap(([at, entry]) => office(coding, entry, at) ?? []),
    ...listed(coding, dossier, 'Tie').flatMap(([at, entry]) => tie(coding, entry, at) ?? []),
    ...earlierFirst(claims(coding, listed(coding, dossier, 'Claim'), claimsMayLack)),
  ];
}

/** What a claim must have and may leave out here all the same. */
type ClaimsMayLack = readonly 'holderText'[];

type Listed = readonly (readonly [at: Path, entry: Entry])[];

/** The entries of a type, with where they stand. */
function listed({ at }: Coding, dossier: Entry, type: string): Listed {
  const list = storedType(type).written?.as ?? '';
  return entriesIn(dossier, list).map(([i, entry]) => [[...at, list, i], entry]);
}

function originOf({ document, coder }: Coding, at: Path): Origin {
  return { at, document, coder };
}

function office(coding: Coding, entry: Entry, at: Path): PutOffice | null {
  const { holder, title, of } = entry;
  const what = `${holder}, ${title}${of === undefined ? '' : ` of ${of}`}`;
  return putOfficeFrom(originOf(coding, at), readFields(coding, 'Office', entry, at, what));
}

function tie(coding: Coding, entry: Entry, at: Path): PutTie | null {
  const what = `${entry.from} ${entry.kind} ${entry.to}`;
  return putTieFrom(originOf(coding, at), readFields(coding, 'Tie', entry, at, what));
}

function claims(coding: Coding, entries: Listed, mayLack: ClaimsMayLack): readonly RecordClaim[] {
  const all = entries.flatMap(([at, entry]) => claim(coding, entry, at, mayLack) ?? []);
  // Names of claims that do not fit are known all the same, so that one slip is one fault.
  const left = new Set(entries.map(([, entry]) => textIn(entry, 'name')));
  for (const { name } of all) left.delete(name);
  return all.map((one) => ({
    ...one,
    supersedes: one.supersedes.filter((earlier) => !left.has(earlier.claim)),
  }));
}

function claim(coding: Coding, entry: Entry, at: Path, mayLack: ClaimsMayLack): RecordClaim | null {
  const via = isList(entry.via) ? entry.via.map(String) : [];
  const what = [
    `${entry.holder} ${entry.stance} ${entry.target}`,
    ...(via.length === 0 ? [] : [accordingTo(via)]),
  ].join(', ');
  const fields = readFields(coding, 'Claim', entry, at, what);
  return recordClaimFrom(
    originOf(coding, at),
    { ...fields, voice: fields.voice ?? voice(coding, fields) },
    {
      name: textIn(entry, 'name'),
      supersedes: supersessions(coding, entry, at, what),
      method: 'HUMAN',
      status: 'ACCEPTED',
    },
    mayLack,
  );
}

/** The voice of a claim that leaves it out, which inputs may. */
function voice({ text }: Coding, { evidence, via, saidAt }: Fields): string {
  const wasSaid = (Array.isArray(via) && via.length > 0) || typeof saidAt === 'string';
  return voiceOf(text.searchable.points, text.quoted(), spansIn(evidence), wasSaid);
}

function supersessions(coding: Coding, entry: Entry, at: Path, what: string): RecordClaim['supersedes'] {
  const { as } = writtenField('Claim', 'supersedes').written;
  const content = entry[as];
  const given = isList(content) ? content : [content];
  return given.flatMap((one, i) => {
    if (!isEntry(one)) return [];
    const here = isList(content) ? [...at, as, i] : [...at, as];
    const earlier = textIn(one, 'claim');
    const fields = readFields(coding, 'Supersession', one, here, `${what}, superseding ${earlier}`);
    return earlier === null ? [] : [{ ...fields, claim: earlier, evidence: spansIn(fields.evidence) }];
  });
}

/** Claims in the order of the dossier, but each after those that it supersedes. Circles are left to the rules. */
function earlierFirst(all: readonly RecordClaim[]): readonly RecordClaim[] {
  const byName = new Map(all.map((one) => [one.name, one]));
  const placed = new Set<RecordClaim>();
  const place = (one: RecordClaim, above: ReadonlySet<RecordClaim>) => {
    if (placed.has(one) || above.has(one)) return;
    for (const { claim } of one.supersedes) {
      const earlier = byName.get(claim);
      if (earlier) place(earlier, new Set([...above, one]));
    }
    placed.add(one);
  };
  for (const one of all) place(one, new Set());
  return [...placed];
}
