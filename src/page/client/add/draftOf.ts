import type { ReadText, TextDraft } from './TextDraft.ts';

/** What was read, to be looked over. @param from the name of the file, null of what was pasted */
export function draftOf(read: ReadText, from: string | null): TextDraft {
  return {
    text: read.text,
    headings: read.headings.map((text) => ({ text, isKept: true })),
    fields: {
      title: read.title ?? '',
      publisher: read.publisher ?? '',
      url: read.url ?? '',
      language: read.language ?? '',
      publishedAt: read.publishedAt ?? '',
      slug: read.slug,
    },
    slugIsOwn: false,
    excerpt: false,
    remarks: read.remarks,
    from,
  };
}
