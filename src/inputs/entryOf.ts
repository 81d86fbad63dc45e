import { isByWords, type WrittenField, writtenFields } from '../commands/writtenFields.ts';
import type { Content, Entry } from '../dossier/Entry.ts';
import { type Input, inputsIn } from './Input.ts';
import { inputName } from './inputName.ts';
import { quotationEntry } from './quotationEntry.ts';

/**
 * What an input says, as the entry of a dossier that says the same: there, fields may have other names and stand in parts
 * of their own. A field that is null stays, and what is left out stays out.
 */
export function entryOf(type: string, input: Input): Entry {
  const entry: Record<string, Content> = {};
  const parts = new Map<string, Record<string, Content>>();
  for (const field of writtenFields(type)) {
    const given = input[inputName(field)];
    if (given === undefined || field.written.form === 'SHA256') continue;
    const { as, under } = field.written;
    const part = under === null ? entry : (parts.get(under) ?? {});
    if (under !== null) parts.set(under, part);
    part[as] = contentOf(field, given);
  }
  return { ...entry, ...Object.fromEntries(parts) };
}

function contentOf(field: WrittenField, given: unknown): Content {
  if (given === null) return null;
  const inputs = inputsIn(given);
  if (isByWords(field)) return inputs.map(quotationEntry);
  if (field.kind === 'edge' && inputs.length > 0) return inputs.map((input) => entryOf(field.toName, input));
  if (Array.isArray(given)) return given.map(String);
  const isNumber = field.kind === 'scalar' && field.scalar === 'Float' && typeof given === 'number';
  if (typeof given === 'boolean' || isNumber) return given;
  // A scalar of our own takes any literal, such as the number 2031.
  return typeof given === 'object' ? JSON.stringify(given) : String(given);
}
