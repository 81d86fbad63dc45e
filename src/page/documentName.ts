/** What a document can be named by. */
export interface NamedDocument {
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
