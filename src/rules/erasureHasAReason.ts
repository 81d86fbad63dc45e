import type { Rule } from './Rule.ts';

/** Whoever erases a text says why: nothing else is left of it. */
export const erasureHasAReason: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    if (c.do !== 'eraseDocument' || c.reason.trim() !== '') return [];
    const message = `Say why "${c.document}" is erased: the reason stays when the text is gone.`;
    return [{ rule: 'erasureHasAReason', at: [...c.at, 'reason'], message }];
  });
