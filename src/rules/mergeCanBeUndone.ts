import type { Rule } from './Rule.ts';

/** A merge can be undone that is there and was not undone before. */
export const mergeCanBeUndone: Rule = ({ commands, stored }) =>
  commands.flatMap((c) => {
    if (c.do !== 'undoMerge') return [];
    const fault = (field: string, message: string) => ({
      rule: 'mergeCanBeUndone',
      at: [...c.at, field],
      message,
    });
    const merge = stored.merges?.get(c.merge);
    return [
      ...(merge
        ? []
        : [
            fault(
              'merge',
              `There is no merge with the id "${c.merge}". Use the id that the graph gives for it.`,
            ),
          ]),
      ...(merge?.undone
        ? [
            fault(
              'merge',
              `That "${merge.from.join('", "')}" and "${merge.into}" are one was undone by ${merge.undone.by} on ${merge.undone.at}. There is nothing to do.`,
            ),
          ]
        : []),
      ...(c.note.trim() === ''
        ? [fault('note', 'Undoing a merge says why: write in one line how you know that they are not one.')]
        : []),
    ];
  });
