import { asSentence } from '../../../diagrams/asSentence.ts';
import type { ViewFacts } from './viewFacts.ts';

type Cited = Pick<ViewFacts, 'title' | 'cut' | 'publishers' | 'url'>;

/**
 * A view as a line under a figure: `Where shall they meet? Who stands where (only objects). In: The Wire. demarche,
 * accessed 29 November 2026. https://…`
 *
 * @param accessed in words
 */
export function plainCitation({ title, cut, publishers, url }: Cited, accessed: string): string {
  const heading = `${title}${cut.length === 0 ? '' : ` (${cut.join('; ')})`}`;
  const source = publishers.length === 0 ? '' : ` ${asSentence(publishers.join(', '))}`;
  return `${asSentence(heading)}${source} demarche, ${accessed}. ${url}`;
}

/** The same as an entry of BibTeX (`@misc`, with `urldate` as biblatex has it). @param today `2026-11-29` */
export function bibtexCitation({ title, cut, publishers, url }: Cited, today: string): string {
  const fields = {
    title: `{${escaped(`${title}${cut.length === 0 ? '' : ` (${cut.join('; ')})`}`)}}`,
    ...(publishers.length > 0 && { note: escaped(`Sources: ${publishers.join(', ')}`) }),
    howpublished: 'demarche',
    url: url.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign)),
    urldate: today,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{demarche-${today},\n${lines.join(',\n')}\n}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which TeX finds none of its own signs. */
function escaped(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}
