import { degreesIn } from './degreesIn.ts';
import type { RecordDraft } from './RecordDraft.ts';
import { type RecordField, type RecordType, recordFields } from './recordFields.ts';

/** A field that cannot be sent as it is. */
export interface Unfit {
  readonly field: string;
  readonly why: 'isEmpty' | 'isNoNumber';
}

/** What is seen to be wrong with a form before it is sent: fields that are needed and empty, and what is no number. */
export function unfitFields(type: RecordType, draft: RecordDraft): readonly Unfit[] {
  return recordFields[type].flatMap((field): readonly Unfit[] => {
    const { name, form, required } = field;
    if (required && isEmpty(field, draft)) return [{ field: name, why: 'isEmpty' }];
    const isNoNumber = form.kind === 'number' && Number.isNaN(degreesIn(draft, name));
    return isNoNumber ? [{ field: name, why: 'isNoNumber' }] : [];
  });
}

function isEmpty({ name, form }: RecordField, { lines, references, quotes }: RecordDraft): boolean {
  if (form.kind === 'references') return (references[name] ?? []).length === 0;
  if (form.kind === 'words') return quotes.every(({ exact }) => exact.trim() === '');
  return (lines[name]?.trim() ?? '') === '';
}
