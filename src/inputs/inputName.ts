import { isByWords, type WrittenField } from '../commands/writtenFields.ts';

/** What a field is called in the inputs of mutations: by its name, but for what is written otherwise than it is read. */
export function inputName(field: WrittenField): string {
  if (isByWords(field)) return 'quotes';
  switch (field.written.form) {
    case 'HEADINGS':
    case 'SLUGS':
      return field.written.as;
    // The hash is made of the text.
    case 'SHA256':
      return 'text';
    default:
      return field.name;
  }
}
