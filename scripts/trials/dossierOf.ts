import { createHash } from 'node:crypto';
import { TARGETS, type Target } from './cast.ts';
import { type Line, type Report, sentenceOf, textOf, titleOf } from './Report.ts';

/** A text and its dossier, as the two files of a folder. */
export interface DossierText {
  readonly article: string;
  readonly dossier: string;
}

/**
 * A dossier of a report that codes some of its lines, and says of the others that they are not.
 *
 * @param slugs the slugs of actors as they are now, by those that they had at first
 */
export function dossierOf(
  report: Report,
  coded: readonly Line[],
  { coder, slugs = new Map() }: { readonly coder: string; readonly slugs?: ReadonlyMap<string, string> },
): DossierText {
  const article = textOf(report);
  const slugOf = (slug: string) => slugs.get(slug) ?? slug;
  const issues = coded.map(({ target }) => target.issue);
  const targets = TARGETS.filter(
    (target) => issues.includes(target.slug) || coded.some((line) => line.target === target),
  );
  const wordsOf = (target: Target) => coded.find((line) => line.target === target);
  const entries = (type: Target['type'], more: (target: Target) => object) =>
    Object.fromEntries(
      targets
        .filter((target) => target.type === type)
        .map((target) => [target.slug, { text: target.text, ...more(target) }]),
    );
  const quoted = (target: Target) => {
    const line = wordsOf(target);
    return line ? { quote: sentenceOf(line) } : {};
  };
  const dossier = {
    document: {
      ...{ slug: report.slug, title: `Report ${report.number}`, language: 'en' },
      sha256: createHash('sha256').update(article).digest('hex'),
    },
    coder,
    actors: Object.fromEntries(
      coded.map(({ actor: { slug, name, kind } }) => [slugOf(slug), { name, kind }] as const),
    ),
    issues: entries('issue', () => ({})),
    proposals: entries('proposal', (target) => ({
      kind: target.kind,
      issue: target.issue,
      ...quoted(target),
    })),
    assertions: entries('assertion', () => ({})),
    claims: coded.map((line) => ({
      ...{
        holder: slugOf(line.actor.slug),
        as: line.actor.name,
        stance: line.stance,
        target: line.target.slug,
      },
      ...{ voice: 'PARAPHRASE', tense: 'CURRENT', quote: sentenceOf(line) },
    })),
    uncoded: [
      { quote: titleOf(report.number), reason: 'nobody holds it' },
      ...report.lines
        .filter((line) => !coded.includes(line))
        .map((line) => ({ quote: `${sentenceOf(line)}.`, reason: 'left for another time' })),
    ],
  };
  // JSON is YAML too.
  return { article, dossier: `${JSON.stringify(dossier, null, 2)}\n` };
}
