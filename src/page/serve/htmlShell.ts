import { directionOf, type Language } from '../words/Language.ts';
import { wordsOf } from '../words/wordsOf.ts';
import type { PageBundle } from './bundlePage.ts';
import type { PageDescription } from './describeAddress.ts';
import { escapeHtml, jsonForHtml } from './escapeHtml.ts';
import { socialTags } from './socialTags.ts';

interface Shell {
  readonly description: PageDescription;
  readonly language: Language;
  /** What there is to see before the script runs, or without it: HTML. */
  readonly body: string;
  /** Answers that the page would ask for first, by the keys of their questions. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly scheme: 'light' | 'dark' | null;
  /** Scripts that the view loads beside the first. */
  readonly scripts: readonly string[];
  /** Whether pages of others may show its views in frames; false where left out. */
  readonly mayEmbed?: boolean;
  /** The address of a feed of what is new here; without it there is none. */
  readonly feed?: string;
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 4h3M11 3h3M2 12h3M11 13h3' stroke='%23005f99' stroke-width='3'/%3E%3Cpath d='M5 4C9 4 7 13 11 13M5 12C9 12 7 3 11 3' fill='none' stroke='%23a63c00' stroke-width='1.5'/%3E%3C/svg%3E";

/** The page as it is sent: its views without a script, the answers it needs first, and its script and styles. */
export function htmlShell(shell: Shell, { script, styles }: PageBundle): string {
  const { description, language, body, answers, scheme, scripts, mayEmbed = false, feed } = shell;
  const words = wordsOf(language);
  const { title } = description;
  const whole = title === '' ? words.page.name : `${title} · ${words.page.name}`;
  const preloads = scripts.map((path) => `<link rel="modulepreload" href="${path}">\n`);
  const alternate = feed === undefined ? '' : feedLink(feed, words.top.digest);
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"${scheme === null ? '' : ` data-scheme="${scheme}"`}${mayEmbed ? ' data-may-embed' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(whole)}</title>
<meta name="description" content="${escapeHtml(description.description)}">
${socialTags(description, language)}${alternate}<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="${styles.path}">
<script type="module" src="${script.path}"></script>
${preloads.join('')}</head>
<body>
<div id="app">${body}</div>
<script type="application/json" id="words">${jsonForHtml(words)}</script>
<script type="application/json" id="answers">${jsonForHtml(answers)}</script>
</body>
</html>
`;
}

function feedLink(feed: string, title: string): string {
  return `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(title)}" href="${escapeHtml(feed)}">\n`;
}
