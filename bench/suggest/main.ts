import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gate } from '../../src/suggest/gate.ts';
import { rulesSuggester } from '../../src/suggest/rulesSuggester.ts';
import { suggestableText } from '../../src/suggest/Suggester.ts';
import { errorLines } from './errorLines.ts';
import { readCorpus } from './readCorpus.ts';
import { type ScoredText, score } from './score.ts';

const HELP = `npm run bench:suggest -- --corpus FOLDER      measures suggestions by rules on attributions that people found

  --corpus FOLDER    a corpus in brat's form: text/NAME.txt and attributions/NAME_ANNOTATOR.ann, or PolNeAR as it is
                     published, of which the development part is taken
  --errors FILE      writes what was wrong, and what was missed, with the words around it
`;

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, errors: { type: 'string' }, help: { type: 'boolean' } },
});

if (values.help || values.corpus === undefined) {
  process.stdout.write(HELP);
  process.exitCode = values.help ? 0 : 1;
} else {
  try {
    await measure(partOf(values.corpus), values.errors ?? null);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

/** The folder that is measured. The test part is for the last measurement, by somebody who has made no rules. */
function partOf(corpus: string): string {
  const whole = join(corpus, 'data', 'dev');
  const folder = existsSync(whole) ? whole : corpus;
  if (basename(resolve(folder)) === 'test')
    throw new Error(
      'This is the test part of the corpus. Rules are made and measured on the development part: data/dev.',
    );
  if (!existsSync(join(folder, 'text')))
    throw new Error(`"${folder}" has no folder "text": give a corpus with text/ and attributions/.`);
  return folder;
}

async function measure(folder: string, errors: string | null): Promise<void> {
  const corpus = await readCorpus(folder);
  const { signal } = new AbortController();
  // What is loaded once is no part of the time.
  await rulesSuggester.suggest(suggestableText({ text: 'Nobody said so.', language: 'en' }), signal);
  const started = performance.now();
  const suggested = [];
  for (const one of corpus) {
    const text = suggestableText({ text: one.text, language: 'en' });
    suggested.push({ one, gated: gate(text, await rulesSuggester.suggest(text, signal)) });
  }
  const seconds = (performance.now() - started) / 1000;
  const scored = suggested.map(({ one, gated }) => ({
    one,
    scored: score([...one.text], gated.suggestions, one.attributions),
  }));
  const refused = suggested.reduce((sum, { gated }) => sum + gated.refused.length, 0);
  process.stdout.write(`${figures(scored.map((each) => each.scored)).join('\n')}\n`);
  process.stdout.write(
    `refused by the gate: ${refused}\n${seconds.toFixed(1)} s for ${corpus.length} texts\n`,
  );
  if (errors !== null)
    await writeFile(errors, scored.flatMap((each) => errorLines(each.one, each.scored)).join('\n'));
}

function figures(texts: readonly ScoredText[]): readonly string[] {
  const suggestions = texts.flatMap((text) => text.suggestions);
  const gold = texts.flatMap((text) => text.gold);
  const right = suggestions.filter(({ isRight }) => isRight);
  const withSource = right.filter(({ hasSource }) => hasSource);
  const found = gold.filter(({ isFound }) => isFound);
  const share = (part: number, whole: number) => `${(part / whole).toFixed(3)} (${part} of ${whole})`;
  return [
    `precision ${share(right.length, suggestions.length)}: 80 % of a suggestion stand within one gold content`,
    `recall    ${share(found.length, gold.length)}: one suggestion covers half of a gold content`,
    `source    ${share(withSource.length, right.length)}: of those that are right`,
  ];
}
