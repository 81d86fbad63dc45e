import { basename, join, resolve } from 'node:path';
import { slugFrom } from '../../exchange/import/slugFrom.ts';
import { readSettings } from '../../settings.ts';
import { gate, type Suggestion } from '../../suggest/gate.ts';
import { refusedFor } from '../../suggest/refusedFor.ts';
import type { SuggestableText } from '../../suggest/Suggester.ts';
import { withNamedActors } from '../../suggest/withNamedActors.ts';
import { counted } from '../counted.ts';
import { readGiven } from './readGiven.ts';
import type { SuggestOptions } from './SuggestOptions.ts';
import { suggestedBy } from './suggestedBy.ts';
import { suggestedDossier } from './suggestedDossier.ts';
import { refuseToReplace, writeDossier } from './writeDossier.ts';

/**
 * Suggests claims of a file or of a text in the store: lists them, or writes a dossier.
 *
 * Throws BAD_ARGUMENT, BAD_SETTING, and what the suggester throws.
 */
export async function suggestFor(given: string, options: SuggestOptions): Promise<void> {
  const settings = readSettings(process.env);
  const { slug: named, text: whole, remarks } = await readGiven(given, options, settings);
  const text = withNamedActors(whole);
  const folder = options.dossier === true ? named : options.dossier;
  const slug = folder === undefined ? named : slugFrom(basename(resolve(folder)));
  if (folder !== undefined) await refuseToReplace(folder, text, options);
  const { claims, refused, notes } = await suggestedBy(options.by, settings, text);
  const { suggestions, counts } = gate(text, claims);
  if (folder === undefined) process.stdout.write(suggestions.map((one) => lineOf(text, one)).join(''));
  else await writeDossier(folder, text, suggestedDossier(text, { slug, by: options.by }, suggestions));
  const all = refusedFor(refused, counts);
  const count = all.reduce((sum, some) => sum + some.count, 0);
  const where = folder === undefined ? '' : ` in ${join(folder, 'dossier.yaml')}, to finish by hand`;
  const told = [
    `${counted(suggestions.length, 'claim')} suggested${where}; ${count} refused.`,
    ...all.map(({ count: of, message }) => `  ${of}: ${message}`),
    ...remarks,
    ...notes,
  ];
  process.stderr.write(told.map((line) => `${line}\n`).join(''));
}

/** `3:14 OBJECTS? okoye (Tam Okoye): “Not on a boat,”` */
function lineOf({ points }: SuggestableText, { content, holder, holderText, stance }: Suggestion): string {
  const before = points.text.slice(0, points.indexAt(content[0]?.start ?? 0));
  const lines = before.split('\n');
  const place = `${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`;
  const words = content.map(({ exact }) => exact.replace(/\s+/gu, ' ')).join(' … ');
  const named = holderText === null ? '' : ` (${holderText.exact.replace(/\s+/gu, ' ')})`;
  return `${place} ${stance === null ? 'no stance' : `${stance}?`} ${holder?.slug ?? 'nobody known'}${named}: ${words}\n`;
}
