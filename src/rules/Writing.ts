import type { Command } from '../commands/Command.ts';
import { recordKey } from '../commands/recordKey.ts';
import { type CodePoints, codePoints } from '../evidence/codePoints.ts';
import type { Stored } from './Stored.ts';

/** What rules look at: the commands, and what the graph already holds of what they name. Pure data. */
export interface Writing {
  readonly commands: readonly Command[];
  readonly stored: Stored;
  /** The text of every document, of the commands or stored, by slug. */
  readonly texts: ReadonlyMap<string, CodePoints>;
  /** When each was published and in which language it is, as far as is known. */
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  /** The type of every record, of the commands or stored, by `recordKey`. */
  readonly types: ReadonlyMap<string, string>;
}

/** What rules want to know of a document beside its text. */
export interface DocumentFacts {
  /** EDTF */
  readonly publishedAt: string | null;
  readonly language: string | null;
}

/** The commands beside what is stored of what they name. */
export function writingOf(commands: readonly Command[], stored: Stored): Writing {
  const texts = new Map([...stored.documents.values()].map((d) => [d.slug, codePoints(d.text)]));
  const documents = new Map(
    [...stored.documents.values()].map(({ slug, publishedAt = null, language = null }) => [
      slug,
      { publishedAt, language },
    ]),
  );
  const types = new Map([...stored.records].map(([key, record]) => [key, record.type]));
  for (const c of commands) {
    if (c.do === 'putDocument') {
      const { slug, text, publishedAt, language } = c;
      texts.set(slug, codePoints(text));
      const known = documents.get(slug);
      documents.set(slug, {
        publishedAt: publishedAt ?? known?.publishedAt ?? null,
        language: language ?? known?.language ?? null,
      });
    }
    if (c.do === 'declare') types.set(recordKey(c.type, c.slug), c.type);
  }
  return { commands, stored, texts, documents, types };
}
