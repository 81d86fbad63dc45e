import { hash } from 'node:crypto';
import type { PutDocument } from '../commands/Command.ts';
import { putDocumentFrom } from '../commands/commandFrom.ts';
import { writtenField, writtenFields } from '../commands/writtenFields.ts';
import type { Coding } from '../dossier/Coding.ts';
import { listIn } from '../dossier/Entry.ts';
import { placeHeadings } from '../dossier/placeHeadings.ts';
import { readFields } from '../dossier/readFields.ts';
import { codePoints } from '../evidence/codePoints.ts';
import { entryOf } from './entryOf.ts';
import type { Input } from './Input.ts';
import { inputName } from './inputName.ts';

/** The document that a `DocumentInput` adds. What its author said of it before, and it leaves out, stays. */
export function documentCommand(coding: Coding, input: Input): PutDocument {
  const { at, coder } = coding;
  const [slug, text] = [String(input.slug), String(input.text)];
  const entry = entryOf('Document', input);
  const { as } = writtenField('Document', 'sections').written;
  const where = { at: [...at, as], text: coding.text.wording.text };
  const { sections, faults } = placeHeadings(codePoints(text), listIn(entry, as), where);
  coding.faults.push(...faults);
  const sha256 = hash('sha256', text);
  const fields = readFields(coding, 'Document', entry, at, slug);
  const keeps = writtenFields('Document').flatMap((field) =>
    input[inputName(field)] === undefined ? [field.name] : [],
  );
  return { ...putDocumentFrom(fields, { at, coder, slug, sha256, text, sections }), keeps };
}
