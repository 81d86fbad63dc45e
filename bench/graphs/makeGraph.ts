import type { Command } from '../../src/commands/Command.ts';
import { documentDeclaration } from '../../src/commands/documentDeclaration.ts';
import { spansOf } from '../../src/commands/spansOf.ts';
import { codePoints } from '../../src/evidence/codePoints.ts';
import { deriveRuns } from '../../src/positions/deriveRuns.ts';
import { deriveSpells } from '../../src/positions/deriveSpells.ts';
import type { HeldClaim } from '../../src/positions/HeldClaim.ts';
import { claimId } from '../../src/recording/claimId.ts';
import { claimRows } from '../../src/recording/claimRows.ts';
import { courseOf } from '../../src/recording/courseOf.ts';
import { declarationRow, keptDeclaration } from '../../src/recording/declarationRow.ts';
import { documentRows } from '../../src/recording/documentRows.ts';
import { heldClaim } from '../../src/recording/heldClaim.ts';
import { isHidden } from '../../src/recording/hiddenAmong.ts';
import { type CodedText, passageRow } from '../../src/recording/passageRow.ts';
import { positionRow } from '../../src/recording/positionRow.ts';
import { recordRow } from '../../src/recording/recordRow.ts';
import { nameRows } from '../../src/recording/renewNames.ts';
import { NOBODY_STANDS, opposes, proposes, standingOf } from '../../src/recording/Standing.ts';
import { spellRow } from '../../src/recording/spellRow.ts';
import { statedRow } from '../../src/recording/statedRows.ts';
import { changeRows } from '../../src/recording/writeChange.ts';
import { idOf } from '../../src/schema/idOf.ts';
import type { Row } from '../../src/stores/Store.ts';
import { IN_DOCUMENT, MadeCommands, publishedAt } from './madeCommands.ts';

/** Changes whenever the rows do: graphs that were loaded under another one are loaded anew. */
export const MADE_VERSION = 10;

/** When the made graph learned everything. */
export const RECORDED_AT = new Date('2026-01-01T00:00:00.000Z');

/**
 * The rows of a graph of so many claims, as `record()` would have stored them, in no order that a reader may rely on.
 * It keeps what positions are derived from, some kilobyte for each claim.
 */
export function* makeGraph(claims: number): Generator<Row> {
  const made = new MadeCommands(claims);
  const now = RECORDED_AT.toISOString();
  const { documents } = made.sizes;
  const declarations = [...made.declarations()];
  const stated = Map.groupBy([...declarations, ...made.offices(), ...made.ties()], (c) => c.document);
  const hashes: string[] = [];
  for (let d = 0; d < documents; d += 1) {
    const document = made.document(d);
    hashes.push(document.sha256);
    const { slug, url, text, sha256 } = document;
    const declared = documentDeclaration(document);
    yield declarationRow(declared);
    const rows = documentRows({ slug, text, sha256, addedAt: now }, [declared]);
    yield* rows;
    yield* rows.flatMap((row) => nameRows(row));
    const coded: CodedText = { slug, url, text: codePoints(text), sections: [] };
    const commands = [...claimsOf(made, d), ...(stated.get(slug) ?? [])];
    const passages = commands.flatMap((command) => {
      const hidden = command.do === 'recordClaim' && command.status !== 'ACCEPTED';
      return spansOf(command).map(({ span }) => passageRow(coded, span, hidden));
    });
    // One that something else rests on as well is not hidden: it comes last, and counts.
    const hiddenFirst = passages.sort((a, b) => Number(b.fields.hidden) - Number(a.fields.hidden));
    yield* new Map(hiddenFirst.map((row) => [row.id, row])).values();
  }
  const kept = declarations.map(keptDeclaration);
  yield* kept.map(declarationRow);
  const records = new Map(
    kept.map((declaration) => {
      const row = recordRow([declaration], NOBODY_STANDS);
      return [row.id, row];
    }),
  );

  const rowsOf = (i: number): readonly Row[] => {
    const claim = made.claim(i);
    const d = Math.floor(i / IN_DOCUMENT);
    const hash = hashes[d] ?? '';
    const earlier = (name: string) => claimId(made.claim(Number(name.slice(1))), hash, (other) => other);
    const target = records.get(idOf('Target', claim.target));
    const holder = records.get(idOf('Actor', claim.holder));
    if (!target || !holder) throw new Error(`${claim.name} lacks its target or holder.`);
    const rows = claimRows(claim, claimId(claim, hash, earlier), {
      documentPublishedAt: publishedAt(d),
      holder,
      via: claim.via.map((slug) => String(records.get(idOf('Actor', slug))?.fields.name)),
      target,
      earlier,
      now,
    });
    const givesUpHidden = claim.supersedes.some(
      (s) => made.claim(Number(s.claim.slice(1))).status !== 'ACCEPTED',
    );
    return rows.map((row) =>
      row.type === 'Supersession' && givesUpHidden
        ? { ...row, fields: { ...row.fields, hidden: true } }
        : row,
    );
  };

  let [positions, seen] = [0, 0];
  const counted = (i: number) => {
    const rows = rowsOf(i);
    seen += rows.filter((row) => row.type === 'Claim' && !isHidden(row)).length;
    return rows;
  };
  const resting = new Map<string, string>();
  const spellsOf = new Map<string, string[]>();
  for (const held of pairsOf(claims, counted)) {
    const documentOf = new Map(held.map(({ claim, document }) => [claim.id, document]));
    const [any] = held;
    const holder = records.get(any?.holder ?? '');
    const target = records.get(any?.target ?? '');
    if (!holder || !target) throw new Error('A claim lacks its target or holder.');
    const heldClaims = held.map(({ claim }) => claim);
    const spells = deriveSpells(heldClaims).map((spell) => ({
      row: spellRow(spell, holder, target, documentOf),
      claims: spell.position.claims,
      from: spell.from,
    }));
    for (const { claims: ids, row } of spells) {
      yield row;
      for (const id of ids) spellsOf.set(id, [...(spellsOf.get(id) ?? []), row.id]);
    }
    const runs = deriveRuns(heldClaims);
    const course = courseOf(runs, spells);
    for (const [i, { position }] of runs.entries()) {
      const row = positionRow(position, holder, target, documentOf, course[i] ?? []);
      positions += 1;
      yield row;
      for (const id of position.claims) resting.set(id, row.id);
      const known = records.get(target.id);
      if (known?.type !== 'Proposal') continue;
      const was = standingOf(known);
      const stands = {
        unattributed: was.unattributed && !proposes(row),
        opposed: was.opposed || opposes(row),
      };
      records.set(target.id, { ...known, fields: { ...known.fields, ...stands } });
    }
  }
  yield* records.values();
  yield* [...records.values()].flatMap((row) => nameRows(row));
  const ofRelations = [...made.offices(), ...made.ties()].map(statedRow);
  yield* ofRelations;
  const counts = { claims: seen, records: records.size + ofRelations.length, positions };
  const change = { kind: 'load', by: 'mm', note: null, at: now, counts };
  yield* changeRows({ ...change, decisions: [] }, 1);
  for (let i = 0; i < claims; i += 1) {
    for (const row of rowsOf(i)) {
      const { edges } = row;
      const derived = { position: resting.get(row.id) ?? null, spells: (spellsOf.get(row.id) ?? []).sort() };
      if (row.type === 'Claim') yield { ...row, edges: { ...edges, ...derived } };
      else if (row.type === 'Decision') yield { ...row, edges: { ...edges, change: idOf('Change', 1) } };
      else yield row;
    }
  }
}

interface Held {
  readonly claim: HeldClaim;
  readonly holder: string;
  readonly target: string;
  readonly document: string;
}

/** The accepted claims of each holder on each target. Each is forgotten once it was given. */
function* pairsOf(claims: number, rowsOf: (i: number) => readonly Row[]): Generator<readonly Held[]> {
  const pairs = new Map<string, Held[]>();
  const later = new Map<string, Row[]>();
  const earlier = new Map<string, string[]>();
  const accepted: Row[] = [];
  const take = () => {
    for (const row of accepted) {
      const pair = `${row.edges.holder} ${row.edges.target}`;
      const held = {
        claim: heldClaim(row, { later: later.get(row.id) ?? [], earlier: earlier.get(row.id) ?? [] }),
        holder: String(row.edges.holder),
        target: String(row.edges.target),
        document: String(row.edges.document),
      };
      const known = pairs.get(pair);
      if (known) known.push(held);
      else pairs.set(pair, [held]);
    }
    accepted.length = 0;
    later.clear();
    earlier.clear();
  };
  for (let i = 0; i < claims; i += 1) {
    const [claim, ...others] = rowsOf(i);
    if (claim?.fields.status === 'ACCEPTED') {
      accepted.push(claim);
      for (const { type, edges } of others) {
        if (type !== 'Supersession') continue;
        const given = String(edges.claim);
        later.set(given, [...(later.get(given) ?? []), claim]);
        earlier.set(claim.id, [...(earlier.get(claim.id) ?? []), given]);
      }
    }
    // Changes of mind stay within a document.
    if (i % IN_DOCUMENT === IN_DOCUMENT - 1) take();
  }
  take();
  for (const [pair, held] of pairs) {
    pairs.delete(pair);
    yield held;
  }
}

function claimsOf(made: MadeCommands, d: number) {
  const first = d * IN_DOCUMENT;
  const count = Math.min(IN_DOCUMENT, made.sizes.claims - first);
  return Array.from({ length: count }, (_, i) => made.claim(first + i));
}

/** All that a made graph says, as one list of commands. */
export function commandsOf(made: MadeCommands): readonly Command[] {
  const documents = Array.from({ length: made.sizes.documents }, (_, d) => d);
  return [
    ...documents.map((d) => made.document(d)),
    ...made.declarations(),
    ...made.offices(),
    ...made.ties(),
    ...documents.flatMap((d) => claimsOf(made, d)),
  ];
}
