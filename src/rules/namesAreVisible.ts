import type { Command } from '../commands/Command.ts';
import { writtenField } from '../commands/writtenFields.ts';
import { isInvisible, showInvisible } from '../evidence/showInvisible.ts';
import type { Rule } from './Rule.ts';

/** What a record or a document is called, and what is said in plain words, has something to see in it. */
export const namesAreVisible: Rule = ({ commands }) =>
  commands.flatMap((c) =>
    Object.entries(namesOf(c)).flatMap(([name, value]) =>
      [value].flat().flatMap((text, i) => {
        if (typeof text !== 'string' || !isInvisible(text) || isLacking(c, name, text)) return [];
        const at = [...c.at, name, ...(Array.isArray(value) ? [i] : [])];
        const message =
          text === ''
            ? 'This is empty. Write something, or leave it out.'
            : `"${showInvisible(text)}" has nothing to see in it: only spaces or invisible characters. Write what it is called, or leave it out.`;
        return [{ rule: 'namesAreVisible', at, message }];
      }),
    ),
  );

/** What a record must have and has not is another rule's. */
function isLacking(c: Command, name: string, text: string): boolean {
  return c.do === 'declare' && text === '' && writtenField(c.type, name).written.required;
}

function namesOf(c: Command): Readonly<Record<string, unknown>> {
  if (c.do === 'declare') return c.fields;
  if (c.do === 'putDocument') return { title: c.title, publisher: c.publisher };
  if (c.do === 'putOffice') return { title: c.title };
  if (c.do === 'putTie') return { description: c.description };
  return c.do === 'recordClaim' ? { text: c.text } : {};
}
