import { dateInWords } from '../diagrams/dateInWords.ts';
import { reportersIn, stanceLabel } from '../diagrams/describePosition.ts';
import type { Digest, DigestBefore, DigestLine } from './Digest.ts';

/** `Who moved and who is new since 18 August 2025: Where should they meet?` */
export function digestTitle({ since, issue }: Pick<Digest, 'since' | 'issue'>): string {
  const title = `Who moved and who is new since ${dateInWords(since)}`;
  return issue === null ? title : `${title}: ${issue.text}`;
}

/** What a line says, without its words: `Ann moved: objects – Meet in Geneva (22 August 2025)`. */
export function lineInWords(line: DigestLine): string {
  const { kind, apparent, actor, stance, target, since, according } = line;
  const reported = according.length === 0 ? '' : `; ${reportersIn(according)}`;
  const moved = apparent ? ', unlike before' : kind === 'MOVED' ? ' moved' : ' is new';
  return `${actor.name}${moved}: ${stanceLabel(stance, target.type)} – ${target.text} (${dateInWords(since)}${reported})`;
}

/** What stands before the words of what was held before: `Before: supports – Meet in Basel`. */
export function beforeInWords({ stance, target }: DigestBefore, { target: now }: DigestLine): string {
  const same = target.slug === now.slug ? '' : ` – ${target.text}`;
  return `Before: ${stanceLabel(stance, target.type)}${same}`;
}

/** What a line that moved says of how that is known, where no words of a text show it; else null. */
export function withoutShowing({ apparent, before }: DigestLine): string | null {
  if (!apparent) return null;
  return before.length === 0
    ? 'Took another stance on this before. No words say that the mind was changed.'
    : 'No words say that the mind was changed.';
}

/** What stands under a digest: what it cannot tell, or that there is nothing; each a sentence. */
export function digestNotes({ questions, undated, next }: Digest): readonly string[] {
  const count = undated.toLocaleString('en-GB');
  return [
    ...(questions.length === 0
      ? [
          `Nobody moved and nobody is new${next === null ? '' : ' on this page'}, as far as it is known when words were said.`,
        ]
      : []),
    ...(undated === 0
      ? []
      : [
          undated === 1
            ? 'Of 1 position no text says when its words were said: it is not told here.'
            : `Of ${count} positions no text says when their words were said: they are not told here.`,
        ]),
  ];
}
