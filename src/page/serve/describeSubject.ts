import type { AnySubject } from '../operations/subjects.ts';
import type { Words } from '../words/Words.ts';

/** What a thing is called, and what is said of it before who stands where: one sentence, or empty. */
export function describeSubject(
  subject: AnySubject,
  { subject: names, position }: Words,
): { readonly title: string; readonly about: string } {
  if (!('name' in subject))
    return {
      title: subject.text,
      about: 'unattributed' in subject && subject.unattributed ? `${position.unattributed}.` : '',
    };
  const offices = subject.offices.map(({ title, of }) => (of === null ? title : `${title}, ${of.name}`));
  const known = subject.description ?? [...new Set(offices)].join('; ');
  return { title: subject.name, about: `${known === '' ? names.kinds[subject.kind] : known}.` };
}
