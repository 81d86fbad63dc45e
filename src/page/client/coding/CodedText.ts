import { type CodePoints, codePoints } from '../../../evidence/codePoints.ts';
import { type QuotedStretch, quotedStretches } from '../../../evidence/quotedStretches.ts';
import { type Sentence, sentences } from '../../../evidence/sentences.ts';
import type { DeskProps } from './DeskProps.ts';
import type { Heading } from './partsBetweenHeadings.ts';

/** A document's text as it is coded: what is needed of it is found once, when it is first asked for. */
export interface CodedText {
  readonly slug: string;
  readonly points: CodePoints;
  readonly headings: readonly Heading[];
  readonly language: string | null;
  /** Its sentences, in its order; headings are none. */
  sentences(): readonly Sentence[];
  /** What stands in quotation marks. */
  quoted(): readonly QuotedStretch[];
}

/** Prepares a document for coding. */
export function codedText({ slug, text, sections, language }: DeskProps['document']): CodedText {
  const points = codePoints(text);
  let all: readonly Sentence[] | null = null;
  let quoted: readonly QuotedStretch[] | null = null;
  return {
    ...{ slug, points, headings: sections, language },
    sentences() {
      const headings = new Set(sections.map(({ start }) => start));
      all ??= sentences(points, { headings, boilerplate: new Set() }, language ?? undefined);
      return all;
    },
    quoted() {
      quoted ??= quotedStretches(text);
      return quoted;
    },
  };
}

/** The sentence in which a code point stands, or the first one behind it; null behind the last. */
export function sentenceAt(text: CodedText, place: number): Sentence | null {
  return text.sentences().find(({ end }) => end > place) ?? null;
}

/** The sentence after or before the one in which a code point stands; null where there is none. */
export function sentenceBeside(text: CodedText, place: number, by: 1 | -1): Sentence | null {
  const all = text.sentences();
  const at = all.findIndex(({ end }) => end > place);
  return all[(at === -1 ? all.length : at) + by] ?? null;
}
