import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codePoints } from '../../src/evidence/codePoints.ts';
import type { Span } from '../../src/evidence/Span.ts';
import { bratStandoff } from '../../src/exchange/import/bratStandoff.ts';

/** Who said what, as people found it. */
export interface GoldAttribution {
  readonly content: readonly Span[];
  /** Empty where the text hides who it is. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

/** A text with what its first annotator found in it. */
export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

const KINDS = new Set(['Attribution', 'Attribution-no-source']);

/**
 * Reads attributions in brat's form as PolNeAR keeps them: `text/NAME.txt` beside `attributions/NAME_ANNOTATOR.ann`. Of
 * several annotators the first in the order of their names counts. An annotation that does not fit its text, or one without
 * a text, is an error: nothing is measured on half a corpus.
 *
 * @param folder has both folders
 */
export async function readCorpus(folder: string): Promise<readonly GoldText[]> {
  const texts = (await readdir(join(folder, 'text'))).filter((name) => name.endsWith('.txt')).sort();
  const annotations = (await readdir(join(folder, 'attributions')))
    .filter((name) => name.endsWith('.ann'))
    .sort();
  const first = new Map<string, string>();
  for (const file of annotations) {
    const name = file.replace(/_[^_]*\.ann$/, '');
    if (!first.has(name)) first.set(name, file);
  }
  const names = texts.map((file) => basename(file, '.txt'));
  const alone = [
    ...names.filter((name) => !first.has(name)).map((name) => `text/${name}.txt has no annotations`),
    ...[...first]
      .filter(([name]) => !names.includes(name))
      .map(([, file]) => `attributions/${file} has no text`),
  ];
  if (alone.length > 0) throw new Error(`The corpus is not whole:\n${alone.join('\n')}`);
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, 'text', `${name}.txt`), 'utf8');
      const file = first.get(name) ?? '';
      const standoff = await readFile(join(folder, 'attributions', file), 'utf8');
      const { events, faults } = bratStandoff(file, standoff, codePoints(text));
      if (faults.length > 0)
        throw new Error(faults.map(({ place, message }) => `${place}: ${message}`).join('\n'));
      const attributions = events.flatMap(({ type, parts }): readonly GoldAttribution[] => {
        if (!KINDS.has(type)) return [];
        const of = (role: string) =>
          parts.filter((part) => part.role === role).flatMap(({ entity }) => entity.spans);
        const content = of('Content');
        return content.length === 0 ? [] : [{ content, source: of('Source'), cue: of('Cue') }];
      });
      return { name, text, attributions };
    }),
  );
}
