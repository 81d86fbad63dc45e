import type { Stance } from './encoding.ts';

/** What a view is cut by. Within a list any value counts, between lists all; an empty list does not cut. */
export interface DiagramFilter {
  /** Slugs, or questions. */
  readonly issue: readonly string[];
  /** Slugs, or names or aliases. */
  readonly actor: readonly string[];
  /** Whether everything that is part of the actors is shown as well, each under its own name. */
  readonly rollUp: boolean;
  /** Slugs, or titles. */
  readonly document: readonly string[];
  /** Slugs of issues, proposals and assertions, or their texts: exactly these. */
  readonly target: readonly string[];
  readonly stance: readonly Stance[];
  /** Whether earlier stances are shown as well. */
  readonly former: boolean;
  /** EDTF: what was held on this day or later, as far as is known; null does not cut. */
  readonly from: string | null;
  /** EDTF: what was held on this day or earlier. */
  readonly to: string | null;
}

/** A filter whose names are known to exist. */
export interface ResolvedFilter extends Omit<DiagramFilter, Unknown['parameter']> {
  readonly issue: readonly Named[];
  readonly actor: readonly Named[];
  readonly document: readonly Named[];
  readonly target: readonly Named[];
}

/** A thing's slug, and how people call it. */
export interface Named {
  readonly slug: string;
  readonly name: string;
}

/** A name in a filter that nothing has, that several have, or of which too many were to be looked at to know. */
export interface Unknown {
  readonly parameter: 'issue' | 'actor' | 'document' | 'target';
  readonly given: string;
  /** Of those that have it, where there are several. */
  readonly slugs?: readonly string[];
  /** There are more than are looked through for a name. */
  readonly tooMany?: boolean;
}

/** Whether nothing has the name, as far as all were looked at. */
export function isMissing({ slugs, tooMany }: Unknown): boolean {
  return slugs === undefined && !tooMany;
}

/** How many values a filter may have in all: each costs the operation that looks them up two selections or three. */
export const mostValues = 16;
