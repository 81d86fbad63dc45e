import type { Fields, FieldValue } from '../commands/Fields.ts';
import {
  isByClaims,
  isByWords,
  isInRow,
  type WrittenField,
  writtenFields,
} from '../commands/writtenFields.ts';
import type { Path } from '../errors.ts';
import type { Coding } from './Coding.ts';
import { type Content, type Entry, entryIn, isEntry, isList } from './Entry.ts';
import { quote } from './quote.ts';
import { resolveWords } from './resolveQuotation.ts';

/**
 * The fields that an entry gives for a row, by their names in schema.graphql. Fields that are rows of their own
 * (`supersedes`, `headings`) are not among them.
 *
 * @param what the entry is, for people
 */
export function readFields(coding: Coding, type: string, entry: Entry, at: Path, what: string): Fields {
  const read = writtenFields(type)
    .filter((field) => isInRow(field) || isByClaims(field))
    .flatMap((field): readonly (readonly [string, FieldValue])[] => {
      const { as, under } = field.written;
      const group = under === null ? entry : entryIn(entry, under);
      const content = group[as];
      if (isByWords(field)) {
        return content === undefined ? [] : [[field.name, quote(coding, entry, at, what)]];
      }
      const path = [...at, ...(under === null ? [] : [under]), as];
      return content === undefined ? [] : [[field.name, fieldValue(coding, field, content, path)]];
    });
  return Object.fromEntries(read);
}

function fieldValue(coding: Coding, { written }: WrittenField, content: Content, at: Path): FieldValue {
  if (isEntry(content)) return Object.entries(content).map(([scheme, value]) => `${scheme} ${value}`);
  if (isList(content)) return content.flatMap((item) => (item === null ? [] : [String(item)]));
  const isSeveral = written.form === 'SLUGS' || written.form === 'CLAIMS';
  if (isSeveral && typeof content === 'string') return [content];
  return written.form === 'WORDS' && typeof content === 'string' ? words(coding, content, at) : content;
}

/** Words that must stand in the text, in the text's own characters. */
function words(coding: Coding, written: string, at: Path): string {
  const { spans, fault } = resolveWords(coding.text, written);
  if (fault) coding.faults.push({ ...fault, at });
  return spans[0]?.exact ?? written;
}
