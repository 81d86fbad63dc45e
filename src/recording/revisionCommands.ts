import { hash } from 'node:crypto';
import type { Command, LeaveOut, TakeBack } from '../commands/Command.ts';
import { putDocumentFrom, putOfficeFrom, putTieFrom, recordClaimFrom } from '../commands/commandFrom.ts';
import type { Fields, FieldValue } from '../commands/Fields.ts';
import { knownNames } from '../commands/knownNames.ts';
import { isByWords, writtenFields } from '../commands/writtenFields.ts';
import { DemarcheError, type Fault } from '../errors.ts';
import { codePoints } from '../evidence/codePoints.ts';
import type { Span } from '../evidence/Span.ts';
import { sections } from '../evidence/sections.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row, Transaction } from '../stores/Store.ts';
import { Draft } from './Draft.ts';
import { readDeclaration } from './declarationRow.ts';
import { Reanchoring } from './Reanchoring.ts';
import { asRecorded } from './recordedEnds.ts';
import { revisionSlug } from './revisionSlug.ts';
import { slugOf } from './slugOf.ts';
import { slugsNamedBy } from './slugsNamedBy.ts';
import { statedBy } from './statedRows.ts';
import { suggestedOf } from './suggestedFields.ts';
import { textOrNull } from './textOrNull.ts';

/** A later version of a document's text. */
export interface Revision {
  /** Of the document that has the version before. */
  readonly slug: string;
  readonly text: string;
  /** Null where it is that of the version before. */
  readonly url: string | null;
  readonly publishedAt: string | null;
  /** Who brings it. */
  readonly by: string;
}

/** What a revision comes to. */
export interface RevisionMade {
  readonly commands: readonly Command[];
  readonly revised: Revised;
}

/** What a revision came to. */
export interface Revised {
  /** The id of the document that has the later version. */
  readonly document: string;
  /** Ids of the claims that stay with an earlier version, because they were not found again safely. */
  readonly orphans: readonly string[];
}

/**
 * What a later version of a text changes: it is a document of its own; claims, offices, ties and declarations of which every
 * word is found again there safely are recorded there as they were, by whoever coded them, and taken back from the earlier
 * versions. What is not found stays where it is.
 *
 * Throws REFUSED where the text is no later version.
 */
export async function revisionCommands(transaction: Transaction, revision: Revision): Promise<RevisionMade> {
  const at = ['slug'];
  const id = idOf('Document', revision.slug);
  const refuse = (rule: string, path: readonly string[], message: string) => {
    const faults: readonly Fault[] = [{ rule, at: path, message }];
    throw new DemarcheError('REFUSED', 'Nothing was written: there is one fault.', { faults });
  };
  const { draft, versions } = await lockVersions(transaction, id);
  const [last] = versions;
  if (!last) return refuse('namesAreKnown', at, `There is no document "${revision.slug}" to revise.`);
  const fault = await faultOf(draft, revision, versions);
  if (fault) return refuse(...fault);
  const slug = await revisionSlug(transaction, slugOf(versions.at(-1) ?? last), versions.length + 1);

  const parts = await Promise.all(versions.map((version) => moveFrom(draft, version, { slug, revision })));
  const commands = [
    put(revision, slug, last, await headingsOf(draft, last)),
    ...parts.flatMap((p) => p.commands),
  ];
  const orphans = parts.flatMap((part) => part.orphans);
  return { commands, revised: { document: idOf('Document', slug), orphans } };
}

type Refusal = [rule: string, path: readonly string[], message: string];

async function faultOf(
  draft: Draft,
  { slug, text }: Revision,
  versions: readonly Row[],
): Promise<Refusal | null> {
  const [later] = await draft.find('Document', 'revises', [idOf('Document', slug)]);
  if (later) {
    const message = `The text of "${slug}" was revised already: "${slugOf(later)}" is the later version. Revise that one.`;
    return ['revisionIsTheNewest', ['slug'], message];
  }
  const sha256 = hash('sha256', text);
  if (versions[0]?.fields.sha256 === sha256) {
    const message = `The document "${slug}" has this very text: there is nothing to revise.`;
    return ['revisionIsAnotherText', ['text'], message];
  }
  const keys = knownNames('Document', slug, { text })
    .filter(({ kind }) => kind === 'text')
    .map(({ key }) => key);
  const own = new Set(versions.map(({ id }) => id));
  const other = (await draft.find('Name', 'key', keys)).find(({ fields }) => !own.has(String(fields.record)));
  if (!other) return null;
  const message = `This is the text of another document, "${other.fields.slug}". Give the later version of "${slug}".`;
  return ['revisionIsAnotherText', ['text'], message];
}

/**
 * Keeps other writers away from a document and the earlier versions of its text, and gives them as they are since: what was
 * recorded in any of them meanwhile is to be moved too. All are locked at once, as other writers lock documents.
 */
async function lockVersions(
  transaction: Transaction,
  id: string,
): Promise<{ readonly draft: Draft; readonly versions: readonly Row[] }> {
  let held: readonly string[] = [];
  for (;;) {
    const draft = new Draft(transaction);
    const versions = await versionsOf(draft, id);
    const missing = [id, ...versions.map((row) => row.id)].filter((one) => !held.includes(one));
    if (missing.length === 0) return { draft, versions };
    held = [...new Set([...held, ...missing])].sort();
    await transaction.lock(held.map((one) => ({ type: 'Document', id: one })));
  }
}

/** A document and the earlier versions of its text, the latest first. Empty where there is none. */
async function versionsOf(draft: Draft, id: string): Promise<readonly Row[]> {
  const versions: Row[] = [];
  for (let next: string | null = id; next !== null; ) {
    const [row]: readonly Row[] = await draft.get('Document', [next]);
    if (!row || versions.some((version) => version.id === row.id)) break;
    versions.push(row);
    next = typeof row.edges.revises === 'string' ? row.edges.revises : null;
  }
  return versions;
}

async function headingsOf(draft: Draft, { id }: Row): Promise<readonly string[]> {
  return (await draft.find('Section', 'document', [id]))
    .toSorted((a, b) => Number(a.fields.start) - Number(b.fields.start))
    .map(({ fields }) => String(fields.heading));
}

/** The later version as a document: what was said of the one before, unless it is said anew. */
function put(revision: Revision, slug: string, before: Row, headings: readonly string[]): Command {
  const { text, by: coder } = revision;
  const said = writtenFields('Document').flatMap(
    ({ kind, name }): readonly (readonly [string, FieldValue])[] =>
      kind === 'scalar' ? [[name, before.fields[name] ?? null]] : [],
  );
  const fields: Fields = {
    ...Object.fromEntries(said),
    url: revision.url ?? textOrNull(before.fields.url),
    publishedAt: revision.publishedAt ?? textOrNull(before.fields.publishedAt),
    revises: slugOf(before),
  };
  return putDocumentFrom(fields, {
    at: [],
    ...{ coder, slug, text },
    sha256: hash('sha256', text),
    sections: sections(codePoints(text), headings).sections,
  });
}

interface Moving {
  /** Of the later version. */
  readonly slug: string;
  readonly revision: Revision;
}

interface MovedPart {
  readonly commands: readonly Command[];
  readonly orphans: readonly string[];
}

/** What moves from one earlier version of a text to the later one. */
async function moveFrom(draft: Draft, version: Row, moving: Moving): Promise<MovedPart> {
  const of = (type: string) => draft.find(type, 'document', [version.id]);
  const claims = (await of('Claim'))
    .filter(({ fields }) => ['ACCEPTED', 'DRAFT'].includes(String(fields.status)))
    .map(asRecorded);
  const turns = await draft.find(
    'Supersession',
    'by',
    claims.map(({ id }) => id),
  );
  const stated = [...(await of('Office')), ...(await of('Tie'))].map(asRecorded);
  const texts = { before: String(version.fields.text), after: moving.revision.text };
  const leftOut = await of('LeftOut');
  const slugs = await slugsNamedBy(draft, [...claims, ...stated]);
  const words = new Reanchoring(texts, [...(await of('Passage')), ...leftOut], [...claims, ...stated], slugs);
  const commands: Command[] = [];
  const orphans: string[] = [];
  const taken: string[] = [];
  for (const row of await of('Declaration')) {
    const declare = declared(row, words, moving.slug);
    if (declare) {
      commands.push(declare);
      taken.push(row.id);
    }
  }
  for (const row of stated) {
    const moved = restated(row, words, moving.slug);
    commands.push(...moved);
    if (moved.length > 0) taken.push(row.id);
  }
  for (const row of leftOut) {
    const found = words.spans([row.id]);
    if (found === null) continue;
    commands.push(leftOutAt(row, found, moving.slug));
    taken.push(row.id);
  }
  const turnsBy = Map.groupBy(turns, ({ edges }) => String(edges.by));
  for (const row of claims) {
    const moved = recorded(row, turnsBy.get(row.id) ?? [], words, { ...moving, before: slugOf(version) });
    if (moved === null) orphans.push(row.id);
    else commands.push(...moved);
  }
  const back: TakeBack = { do: 'takeBack', at: [], document: slugOf(version), rows: taken };
  return { commands: [...commands, back], orphans };
}

/** The same declaration of the later version; null where it is of the document itself, or its words are not found. */
function declared(row: Row, words: Reanchoring, document: string): Command | null {
  const { type, slug, coder, fields } = readDeclaration(row);
  if (type === 'Document') return null;
  const moved: Record<string, FieldValue | undefined> = { ...fields };
  for (const field of writtenFields(type).filter(isByWords)) {
    const ids = moved[field.name];
    if (!Array.isArray(ids)) continue;
    const spans: readonly Span[] | null = words.spans(ids.map(String));
    if (spans === null) return null;
    moved[field.name] = spans;
  }
  return { do: 'declare', at: ['text'], document, coder, type, slug, fields: moved };
}

/** The same office or tie of the later version, for each who states it; none where its words are not found. */
function restated(row: Row, words: Reanchoring, document: string): readonly Command[] {
  const fields = words.fields(row);
  if (fields === null) return [];
  const make = row.type === 'Office' ? putOfficeFrom : putTieFrom;
  return statedBy(row).flatMap((coder) => make({ at: [], document, coder }, fields) ?? []);
}

/** What is left out of the later version, where it stands there. */
function leftOutAt({ fields }: Row, words: readonly Span[], document: string): LeaveOut {
  const [reason, coder] = [String(fields.reason), String(fields.recordedBy)];
  return { do: 'leaveOut', at: [], document, coder, words, reason, everywhere: fields.everywhere === true };
}

/** The same claim of the later version, in whose place the earlier one is retracted; null where its words are not found. */
function recorded(
  row: Row,
  turns: readonly Row[],
  words: Reanchoring,
  { slug, revision, before }: Moving & { readonly before: string },
): readonly Command[] | null {
  const fields = words.fields(row);
  if (fields === null) return null;
  const supersedes: { claim: string; evidence: readonly Span[] }[] = [];
  for (const { edges } of turns) {
    const evidence = words.spans([edges.evidence ?? []].flat());
    if (evidence === null) return null;
    supersedes.push({ claim: String(edges.claim), evidence });
  }
  const coder = String(row.fields.recordedBy);
  const [method, status] = [String(row.fields.method), String(row.fields.status)];
  const text = row.fields.generated === true ? null : textOrNull(row.fields.text);
  const claim = recordClaimFrom(
    { at: [], document: slug, coder },
    { ...fields, text },
    {
      // By its earlier id it is found by those that supersede it.
      name: row.id,
      supersedes,
      method,
      importedFrom: textOrNull(row.fields.importedFrom),
      suggested: suggestedOf(row),
      status,
      decided: { by: revision.by, note: `stood in the earlier version of the text, "${before}"` },
    },
    ['holderText', 'stance'],
  );
  if (claim === null) return null;
  const note = `stands in the later version of the text, "${slug}"`;
  const decide: Command = {
    do: 'decide',
    at: [],
    ...{ claim: row.id, status: 'RETRACTED', by: revision.by, note, replacedBy: row.id },
  };
  return [claim, decide];
}
