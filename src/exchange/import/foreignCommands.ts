import { hash } from 'node:crypto';
import type { Command, Declare, RecordClaim } from '../../commands/Command.ts';
import { putDocumentFrom } from '../../commands/commandFrom.ts';
import type { Fields } from '../../commands/Fields.ts';
import { writtenFields } from '../../commands/writtenFields.ts';
import { codePoints } from '../../evidence/codePoints.ts';
import { quotedStretches } from '../../evidence/quotedStretches.ts';
import { voiceOf } from '../../evidence/voiceOf.ts';
import type { ForeignClaim, ForeignDocument } from './ForeignDocument.ts';
import type { ForeignRecord, ForeignRecords, ForeignSaid } from './ForeignRecords.ts';

/** What holds for all of a foreign file. */
export interface Importing {
  readonly records: ForeignRecords;
  /** The format and the name of the file: `dna sample.dna`. */
  readonly from: string;
  /** Who coded what the file names nobody for. */
  readonly coder: string;
  /** The language of texts of which the file does not say it, or null. */
  readonly language: string | null;
  /** What the first decision on a claim says. */
  readonly status: 'DRAFT' | 'ACCEPTED';
}

/**
 * What a foreign document says, given whole for each of its coders: what one of them said of it before and the file has no
 * longer is taken back. Claims with the same holder, stance, target, coder, reporters and time are one, with all their
 * passages. The path of a command begins with its place in the file; that of the document itself goes on with `document`,
 * because a row may be both.
 *
 * @param declared slugs of records that were declared already, which grows: each is declared where it is first spoken of
 */
export function foreignCommands(
  document: ForeignDocument,
  importing: Importing,
  declared: Set<string>,
): readonly Command[] {
  const { coder } = importing;
  const coders = new Set([coder, ...document.claims.map((claim) => claim.coder ?? coder)]);
  const said = Map.groupBy(document.claims, (claim) => keyOf(claim, importing));
  const points = codePoints(document.text);
  let quoted: ReturnType<typeof quotedStretches> | null = null;
  const claims = [...said.values()].flatMap((same): readonly Command[] => {
    const [first] = same;
    if (!first) return [];
    const spans = same.flatMap((one) => one.evidence.map((s) => [`${s.start} ${s.end}`, s] as const));
    const evidence = [...new Map(spans).values()];
    const wasSaid = first.via.length > 0 || first.saidAt !== null;
    quoted ??= quotedStretches(document.text);
    const voice = first.voice ?? voiceOf(points, quoted, evidence, wasSaid);
    return [
      ...declarations(document, first, importing, declared),
      recordClaim(document, { same, first, evidence, voice }, importing),
    ];
  });
  const wholes = [...coders].map(
    (one): Command => ({
      do: 'keepOnly',
      at: [document.place, 'document'],
      document: document.slug,
      coder: one,
    }),
  );
  return [putDocument(document, importing), ...claims, ...wholes];
}

function keyOf(claim: ForeignClaim, { records, coder }: Importing): string {
  const via = claim.via.map((actor) => records.actor(actor).slug);
  return JSON.stringify([
    ...[records.actor(claim.holder).slug, claim.stance, records.target(claim.target).slug],
    ...[claim.coder ?? coder, claim.saidAt, via],
  ]);
}

function putDocument(document: ForeignDocument, { coder, language }: Importing): Command {
  const { place, slug, title, publisher, url, publishedAt, text, excerpt } = document;
  return putDocumentFrom(
    { title, publisher, url, publishedAt, excerpt, language: document.language ?? language },
    {
      at: [place, 'document'],
      ...{ coder, slug, text, sections: [] },
      sha256: hash('sha256', text),
    },
  );
}

interface Said {
  /** One or more claims of the file. */
  readonly same: readonly ForeignClaim[];
  readonly first: ForeignClaim;
  readonly evidence: ForeignClaim['evidence'];
  readonly voice: string;
}

function recordClaim(
  document: ForeignDocument,
  { same, first, evidence, voice }: Said,
  { records, from, coder, status }: Importing,
): RecordClaim {
  const sources = same.map(({ source }) => source).join(', ');
  return {
    do: 'recordClaim',
    at: [first.place],
    document: document.slug,
    name: null,
    holder: records.actor(first.holder).slug,
    holderText: same.find(({ holderSpan }) => holderSpan !== null)?.holderSpan?.exact ?? null,
    stance: first.stance,
    target: records.target(first.target).slug,
    voice,
    hedged: false,
    tense: 'CURRENT',
    condition: first.condition?.exact ?? null,
    reason: null,
    saidAt: first.saidAt,
    via: first.via.map((actor) => records.actor(actor).slug),
    evidence,
    supersedes: [],
    text: null,
    recordedBy: first.coder ?? coder,
    method: 'HUMAN',
    status: first.stance === null ? 'DRAFT' : status,
    importedFrom: `${from} ${sources}`,
  };
}

/** Of all that a claim speaks of, and of what that belongs to, what was not declared before. */
function declarations(
  document: ForeignDocument,
  { place, coder, holder, via, target, evidence }: ForeignClaim,
  { records, coder: otherwise }: Importing,
  declared: Set<string>,
): readonly Declare[] {
  const declare = (record: ForeignRecord): readonly Declare[] => {
    const { type, slug } = record;
    if (record.isOurs || declared.has(`${type} ${slug}`)) return [];
    declared.add(`${type} ${slug}`);
    const { said, above } = fieldsOf(records.first(record), records);
    // Nobody may be said to propose it: then it rests on the words in which it is first spoken of.
    const words = type === 'Proposal' ? { evidence } : {};
    return [
      ...above.flatMap(declare),
      {
        ...{ do: 'declare', at: [place], document: document.slug, coder: coder ?? otherwise },
        ...{ type, slug, fields: withoutDefaults(type, { ...said, ...words }) },
      },
    ];
  };
  return [...[holder, ...via].map((actor) => records.actor(actor)), records.target(target)].flatMap(declare);
}

/** What a file says of a record, and the records that this names. */
function fieldsOf(
  { type, said }: ForeignSaid,
  records: ForeignRecords,
): { readonly said: Fields; readonly above: readonly ForeignRecord[] } {
  switch (type) {
    case 'Actor': {
      const { name, kind, named, aliases, description } = said;
      const above = said.partOf.map((whole) => records.actor(whole));
      const partOf = above.map(({ slug }) => slug);
      return { said: { name, kind, named, aliases, description, partOf }, above };
    }
    case 'Proposal': {
      const issue = said.issue && records.issue(said.issue);
      return { said: { text: said.text, kind: 'OTHER', issue: issue?.slug }, above: issue ? [issue] : [] };
    }
    case 'Issue':
    case 'Assertion':
      return { said: { text: said.text }, above: [] };
  }
}

/** A declaration says what was given, and not what holds anyway. */
function withoutDefaults(type: string, fields: Fields): Fields {
  const defaults = new Map(writtenFields(type).map(({ name, written }) => [name, written.default]));
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        value !== null && value !== undefined && value !== defaults.get(name) && [value].flat().length > 0,
    ),
  );
}
