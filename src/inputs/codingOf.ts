import type { Coding } from '../dossier/Coding.ts';
import { sourceText } from '../dossier/SourceText.ts';
import { inputWording } from '../dossier/Wording.ts';
import type { Path } from '../errors.ts';
import { searchableText } from '../evidence/findQuotation.ts';
import type { TextSection } from '../evidence/sections.ts';
import { nearestLimits } from './InputLimits.ts';

/** A text that inputs quote. */
export interface QuotedDocument {
  readonly slug: string;
  readonly text: string;
  readonly sections: readonly TextSection[];
}

/** Stands for a document where nothing is quoted. */
const NO_DOCUMENT: QuotedDocument = { slug: '', text: '', sections: [] };

/** What turns inputs into commands. @param at where their lists stand in the arguments */
export function codingOf(coder: string, at: Path, { slug, text, sections } = NO_DOCUMENT): Coding {
  return {
    text: sourceText(searchableText(text), sections, inputWording, nearestLimits(text.length)),
    at,
    document: slug,
    coder,
    faults: [],
    resting: [],
  };
}
