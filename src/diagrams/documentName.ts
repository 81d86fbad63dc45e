/** What a document can be named by. */
interface NamedDocument {
  readonly slug: string;
  readonly title: string | null;
  readonly sections: readonly { readonly heading: string }[];
  /** Its text, or the first words of it that are known; null where none are. */
  readonly opening: string | null;
}

/** A document's name, and what it was made of where the document has no title. */
export interface DocumentName {
  readonly text: string;
  readonly from: 'title' | 'heading' | 'words' | 'slug';
}

/** What is asked of a document to name it. */
export const NAMING = 'slug title sections { heading } passages(first: 1) { nodes { exact } }';

/** A document as `NAMING` asks for it. */
export interface AnsweredDocument {
  readonly slug: string;
  readonly title: string | null;
  readonly sections: readonly { readonly heading: string }[];
  readonly passages: { readonly nodes: readonly { readonly exact: string }[] };
}

/** What people call a document of which `NAMING` was asked. */
export function answeredName({ slug, title, sections, passages }: AnsweredDocument): DocumentName {
  return documentName({ slug, title, sections, opening: passages.nodes[0]?.exact ?? null });
}

/** In characters; half as many where there are no spaces, as of Chinese. */
const LENGTH = 70;

/** What people call a document: its title, else its first heading, else its first words, else its name in addresses. */
export function documentName({ slug, title, sections, opening }: NamedDocument): DocumentName {
  if (title !== null) return { text: title, from: 'title' };
  const heading = sections[0]?.heading.trim() ?? '';
  if (heading !== '') return { text: heading, from: 'heading' };
  const words = (opening ?? '').trim().split(/[\r\n]/u, 1)[0] ?? '';
  return words === '' ? { text: slug, from: 'slug' } : { text: shortened(words), from: 'words' };
}

/** The first words, cut before a word; where there are no spaces, between characters. */
function shortened(words: string): string {
  const characters = Array.from(words);
  if (characters.length <= LENGTH) return words;
  const start = characters.slice(0, LENGTH).join('');
  const cut = start.search(/\s\S*$/u);
  const kept = cut < LENGTH / 2 ? characters.slice(0, LENGTH / 2).join('') : start.slice(0, cut);
  return `${kept.replace(/[\s,;:–—-]+$/u, '')} …`;
}
