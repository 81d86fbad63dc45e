import { codePoints } from '../evidence/codePoints.ts';
import type { TextSection } from '../evidence/sections.ts';
import type { PutDocument } from './Command.ts';
import type { FieldValue } from './Fields.ts';
import type { Declaration } from './mergeDeclarations.ts';
import { spansIn } from './spansOf.ts';
import { isInRow, writtenFields } from './writtenFields.ts';

/** Fields that are not said of a document, but make it the one that it is. */
const OWN = ['slug', 'sha256'];

/**
 * What a coder says of a document itself, beside its text: what they leave out, another coder may say.
 *
 * @param put with every other field that is written of a document, by its name
 */
export function documentDeclaration(put: Pick<PutDocument, 'slug' | 'coder' | 'sections'>): Declaration {
  const { slug, coder } = put;
  const values = new Map<string, unknown>(Object.entries(put));
  const said = writtenFields('Document')
    .filter((field) => isInRow(field) && !OWN.includes(field.name))
    .flatMap(({ name, written }): readonly (readonly [string, FieldValue])[] => {
      const value = values.get(name) ?? null;
      const isOne = typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number';
      return isOne && value !== written.default ? [[name, value]] : [];
    });
  const sections = put.sections.map(({ heading, start }) => ({
    exact: heading,
    start,
    end: start + codePoints(heading).length,
  }));
  const headings = sections.length === 0 ? {} : { sections };
  return {
    type: 'Document',
    slug,
    document: slug,
    coder,
    fields: { ...Object.fromEntries(said), ...headings },
  };
}

/** The sections under the headings that coders name, each to the next one or to the end. @param length of the text, in code points */
export function declaredSections(headings: unknown, length: number): readonly TextSection[] {
  const inOrder = spansIn(headings).toSorted((a, b) => a.start - b.start);
  return inOrder.map(({ exact, start }, i) => ({
    heading: exact,
    start,
    end: inOrder[i + 1]?.start ?? length,
  }));
}
