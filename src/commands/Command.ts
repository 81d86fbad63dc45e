import type { Path } from '../errors.ts';
import type { Span } from '../evidence/Span.ts';
import type { Fields } from './Fields.ts';

/**
 * What can be written: one list for dossiers, mutations and imports. Commands are plain data; whatever is named
 * by a slug is declared in the same list or already stored. `at` says where a command stands in what a person
 * wrote, for messages.
 *
 * These types have the fields that rules and recording use by name. A command that writes a row also has every other
 * field that is @written in schema.graphql, under its name there: `writtenOf` gives them all.
 */
export type Command =
  | Declare
  | PutDocument
  | PutOffice
  | PutTie
  | RecordClaim
  | LeaveOut
  | Decide
  | KeepOnly
  | TakeBack
  | Merge
  | UndoMerge
  | EraseDocument;

/** What somebody declares of an actor, a place or a target. */
export interface Declare {
  readonly do: 'declare';
  readonly at: Path;
  /** The slug of the document in which it was read, or null where it is declared by itself, without words. */
  readonly document: string | null;
  readonly coder: string;
  /** A stored type whose rows are named by a slug. */
  readonly type: string;
  readonly slug: string;
  readonly fields: Fields;
  /** Fields that are as the same coder declared them before in the same document, where they did: none if left out. */
  readonly keeps?: readonly string[];
}

export interface PutDocument {
  readonly do: 'putDocument';
  readonly at: Path;
  readonly coder: string;
  readonly slug: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** EDTF */
  readonly publishedAt: string | null;
  /** The slug of the document whose text was wrong and is mended by this one. */
  readonly replaces: string | null;
  readonly text: string;
  /** Of the text's bytes in UTF-8, in hexadecimal. */
  readonly sha256: string;
  /** In the order of the text; each reaches to the next one or to the end. */
  readonly sections: readonly { readonly heading: string; readonly start: number; readonly end: number }[];
  /** Fields that are as the same coder gave them before, where they did: none if left out. */
  readonly keeps?: readonly string[];
}

export interface PutOffice {
  readonly do: 'putOffice';
  readonly at: Path;
  readonly document: string;
  readonly coder: string;
  readonly title: string;
  readonly holder: string;
  readonly of: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly evidence: readonly Span[];
}

export interface PutTie {
  readonly do: 'putTie';
  readonly at: Path;
  readonly document: string;
  readonly coder: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly description: string | null;
  readonly evidence: readonly Span[];
}

export interface RecordClaim {
  readonly do: 'recordClaim';
  readonly at: Path;
  readonly document: string;
  /** A name by which later claims of the same list refer to this one. */
  readonly name: string | null;
  readonly holder: string;
  /** Null where the words that were kept do not name the holder. */
  readonly holderText: string | null;
  /** Null only of a draft. */
  readonly stance: string | null;
  readonly target: string;
  readonly voice: string;
  readonly hedged: boolean;
  readonly tense: string;
  readonly condition: string | null;
  readonly reason: string | null;
  /** EDTF */
  readonly saidAt: string | null;
  /** Slugs of actors, outermost first. */
  readonly via: readonly string[];
  readonly evidence: readonly Span[];
  /** `claim` is the name of a claim in the same list, or the id of a stored one. */
  readonly supersedes: readonly { readonly claim: string; readonly evidence: readonly Span[] }[];
  /** One plain sentence, or null to make it from the fields. */
  readonly text: string | null;
  readonly recordedBy: string;
  readonly method: string;
  /** What its first decision says: DRAFT or ACCEPTED. */
  readonly status: string;
  /**
   * Of what was imported, the format, the file and the row or id there. No part of the claim's id: the same claim in another
   * file is the same.
   */
  readonly importedFrom?: string | null;
  /** The suggestion that it was made from: no part of the claim's id either, since the same words may be read without one. */
  readonly suggested?: Suggested | null;
  /** Who decides that, and why; who coded it, where this is left out. */
  readonly decided?: Pick<Decide, 'by' | 'note'>;
}

/** What is kept of a suggestion with the claim that was made from it. */
export interface Suggested {
  readonly suggester: string;
  /** The model that it asked, and the SHA-256 of what that was told to do; null where it asked none. */
  readonly model: string | null;
  readonly promptHash: string | null;
  /** From 0 to 1. */
  readonly score: number | null;
  /** What is otherwise in the claim: values of `SuggestionPart`, in their order. */
  readonly changed: readonly string[];
}

/** That words of a text state nothing to code. Where somebody left out the same words before, this takes its place. */
export interface LeaveOut {
  readonly do: 'leaveOut';
  readonly at: Path;
  readonly document: string;
  readonly coder: string;
  /** Each stretch is left out by itself. */
  readonly words: readonly Span[];
  /** Why; null where it is taken back that they are left out. */
  readonly reason: string | null;
  /** Whether they are left out wherever they stand, so that sentences which say more are not. */
  readonly everywhere: boolean;
}

export interface Decide {
  readonly do: 'decide';
  readonly at: Path;
  /** The id of a stored claim. */
  readonly claim: string;
  readonly status: string;
  readonly by: string;
  readonly note: string | null;
  /**
   * Of one that is retracted, the claim that takes its place: the name of one that the same list records, whoever's it is,
   * or the id of a stored one.
   */
  readonly replacedBy?: string;
  /** The status that the claim is expected to have; any where it is left out. */
  readonly expect?: string;
  /**
   * What the writer may make of their own claims, by the status that these have, where they decide on no others; anything
   * of anybody's where it is left out.
   */
  readonly own?: Readonly<Record<string, readonly string[]>>;
}

/**
 * These commands are all that this coder says of the document: claims of theirs that they do not record again are
 * retracted, and declarations, offices and ties that they do not name again are taken back. What others coded in it stays.
 * Of a document that this one replaces, nothing is left, whoever coded it.
 */
export interface KeepOnly {
  readonly do: 'keepOnly';
  readonly at: Path;
  readonly document: string;
  readonly coder: string;
}

/** What is declared and stated in a document no longer, because a later version of its text has it. */
export interface TakeBack {
  readonly do: 'takeBack';
  readonly at: Path;
  readonly document: string;
  /** The ids of stored declarations, offices, ties and what is left out of the document. */
  readonly rows: readonly string[];
}

/** That some actors, or some targets, are one. */
export interface Merge {
  readonly do: 'merge';
  readonly at: Path;
  /** The type of all of them: `Actor`, or `Target` for issues, proposals and assertions. */
  readonly type: 'Actor' | 'Target';
  /** The slug of the one as which they are read from now on. */
  readonly into: string;
  /** The slugs of the others. */
  readonly from: readonly string[];
  readonly by: string;
  /** Why they are one. */
  readonly note: string;
}

/** That what was merged is not one after all. */
export interface UndoMerge {
  readonly do: 'undoMerge';
  readonly at: Path;
  /** The id of a merge. */
  readonly merge: string;
  readonly by: string;
  readonly note: string;
}

/** That nothing of a document may be kept, but that it was erased. */
export interface EraseDocument {
  readonly do: 'eraseDocument';
  readonly at: Path;
  readonly document: string;
  readonly reason: string;
  readonly by: string;
}
