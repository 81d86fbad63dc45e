import type { RecordDraft } from './RecordDraft.ts';

/** The degrees in a field: people write a decimal comma too. Null where nothing stands, NaN where no number does. */
export function degreesIn({ lines }: RecordDraft, name: string): number | null {
  const line = lines[name]?.trim() ?? '';
  return line === '' ? null : Number(line.replace(',', '.').replace('−', '-'));
}
