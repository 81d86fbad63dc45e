import type { Path } from '../errors.ts';
import type { StoredErasure } from './Stored.ts';
import type { Writing } from './Writing.ts';

/** A text that commands put and that was erased before. */
export interface ErasedText {
  readonly slug: string;
  readonly at: Path;
  readonly erasure: StoredErasure;
}

/** The texts that commands put and that were erased: each once, by its latest erasure under the same slug, or under another. */
export function erasedTexts({ commands, stored }: Writing): readonly ErasedText[] {
  return commands.flatMap((c) => {
    if (c.do !== 'putDocument' || stored.documents.has(c.slug)) return [];
    const all = stored.erasures?.filter(({ sha256 }) => sha256 === c.sha256) ?? [];
    const erasure = all.findLast(({ slug }) => slug === c.slug) ?? all.at(-1);
    return erasure ? [{ slug: c.slug, at: [...c.at, 'slug'], erasure }] : [];
  });
}

/** `on 2026-11-28 by Ada Lind: court order` */
export function toldOf({ at, by, reason }: StoredErasure): string {
  return `on ${at.slice(0, 10)} by ${by}: ${reason.trim().replace(/[.!]$/, '')}`;
}
