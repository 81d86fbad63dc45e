import type { PutOffice, PutTie, RecordClaim } from '../commands/Command.ts';
import { type Coding, quote, whole, words } from './Coding.ts';
import type {
  Gaps,
  WrittenClaim,
  WrittenDossier,
  WrittenOffice,
  WrittenSupersession,
  WrittenTie,
} from './WrittenDossier.ts';

/**
 * What a dossier says that the text states: offices, ties, and claims, each after those that it supersedes. An
 * entry without what makes it a statement is left out: `checkShape` has said what it lacks.
 */
export function statements(
  coding: Coding,
  written: WrittenDossier,
): readonly (PutOffice | PutTie | RecordClaim)[] {
  const stated = [
    ...(written.offices ?? []).flatMap((entry, i) => (entry ? office(coding, entry, `offices[${i}]`) : [])),
    ...(written.ties ?? []).flatMap((entry, i) => (entry ? tie(coding, entry, `ties[${i}]`) : [])),
    ...earlierFirst(claims(coding, written.claims ?? [])),
  ];
  for (const [i, entry] of (written.uncoded ?? []).entries()) {
    if (entry) quote(coding, entry, `uncoded[${i}]`, `uncoded: ${entry.reason ?? ''}`);
  }
  return stated;
}

function office(coding: Coding, written: WrittenOffice, at: string): readonly PutOffice[] {
  const { holder, title, of = null, since = null, until = null } = written;
  const evidence = quote(coding, written, at, `${holder}, ${title}${of === null ? '' : ` of ${of}`}`);
  if (holder === undefined || title === undefined) return [];
  return [{ do: 'putOffice', at, document: coding.document, title, holder, of, since, until, evidence }];
}

function tie(coding: Coding, written: WrittenTie, at: string): readonly PutTie[] {
  const { from, to, kind, description = null } = written;
  const evidence = quote(coding, written, at, `${from} ${kind} ${to}`);
  if (from === undefined || to === undefined || kind === undefined) return [];
  return [{ do: 'putTie', at, document: coding.document, kind, from, to, description, evidence }];
}

function claims(coding: Coding, written: Gaps<WrittenClaim>): readonly RecordClaim[] {
  const all = written.flatMap((entry, i) => (entry ? claim(coding, entry, `claims[${i}]`) : []));
  // Names of claims that do not fit are known all the same, so that one slip is one fault.
  const left = new Set(whole(written).map(({ name }) => name));
  for (const { name } of all) left.delete(name ?? undefined);
  return all.map((one) => ({
    ...one,
    supersedes: one.supersedes.filter((earlier) => !left.has(earlier.claim)),
  }));
}

function claim(coding: Coding, written: WrittenClaim, at: string): readonly RecordClaim[] {
  const { holder, stance, target, voice, hedged = false, tense = 'CURRENT' } = written;
  const what = `${holder} ${stance} ${target}`;
  const evidence = quote(coding, written, at, what);
  const holderText = words(coding, written.as, `${at}.as`);
  const condition = words(coding, written.condition, `${at}.condition`);
  const reason = words(coding, written.reason, `${at}.reason`);
  const supersedes = supersessions(coding, written, at, what);
  if (holder === undefined || holderText === null) return [];
  if (stance === undefined || target === undefined || voice === undefined) return [];
  return [
    {
      do: 'recordClaim',
      at,
      document: coding.document,
      name: written.name ?? null,
      holder,
      holderText,
      stance,
      target,
      voice,
      hedged,
      tense,
      condition,
      reason,
      saidAt: written.said ?? null,
      via: whole(written.via ?? []),
      evidence,
      supersedes,
      text: written.text ?? null,
      recordedBy: coding.coder,
      method: 'HUMAN',
      status: 'ACCEPTED',
    },
  ];
}

function supersessions(
  coding: Coding,
  written: WrittenClaim,
  at: string,
  what: string,
): RecordClaim['supersedes'] {
  const given: Gaps<WrittenSupersession> = isList(written.supersedes)
    ? written.supersedes
    : [written.supersedes ?? null];
  return given.flatMap((one, i) => {
    if (one === null) return [];
    const here = isList(written.supersedes) ? `${at}.supersedes[${i}]` : `${at}.supersedes`;
    const evidence = quote(coding, one, here, `${what}, superseding ${one.claim}`);
    return one.claim === undefined ? [] : [{ claim: one.claim, evidence }];
  });
}

function isList(
  supersedes: WrittenClaim['supersedes'],
): supersedes is Extract<WrittenClaim['supersedes'], readonly unknown[]> {
  return Array.isArray(supersedes);
}

/** Claims in the order of the dossier, but each after those that it supersedes; what is in a circle stays. */
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
