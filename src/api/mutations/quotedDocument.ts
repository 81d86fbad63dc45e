import type { Fault } from '../../errors.ts';
import type { QuotedDocument } from '../../inputs/codingOf.ts';
import { codedTexts } from '../../recording/codedTexts.ts';
import { Draft } from '../../recording/Draft.ts';
import type { Context } from '../Call.ts';

/** The stored text of a document with its headings, or null where there is none of this slug. Texts never change. */
export async function quotedDocument(
  { store, call }: Pick<Context, 'store' | 'call'>,
  slug: string,
): Promise<QuotedDocument | null> {
  const texts = await store.transaction((t) => codedTexts(new Draft(t), [slug]), call.signal);
  const found = texts.get(slug);
  return found ? { slug, text: found.text.text, sections: found.sections } : null;
}

/** The fault of a call that names a document which is not there. */
export function noDocument(slug: string): Fault {
  const message = `There is no document "${slug}". Add it with addDocument, or correct the slug.`;
  return { rule: 'namesAreKnown', at: ['document'], message };
}
