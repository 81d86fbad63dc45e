import type { LeaveOut } from '../commands/Command.ts';
import type { Coding } from '../dossier/Coding.ts';
import { quote } from '../dossier/quote.ts';
import { type Input, inputsIn, textOf } from './Input.ts';
import { quotationEntry } from './quotationEntry.ts';

/** UTF-16 units. */
const LONGEST_REASON = 200;

/** What some `LeftOutInput`s leave out of a text, or take back. */
export function leaveOutCommands(coding: Coding, inputs: readonly Input[]): readonly LeaveOut[] {
  const { document, coder } = coding;
  return inputs.map((input, i) => {
    const at = [...coding.at, 'sentences', i];
    const reason = textOf(input.reason);
    if (reason !== null && reason.length > LONGEST_REASON)
      coding.faults.push({
        rule: 'reasonIsShort',
        at: [...at, 'reason'],
        message: `The reason has ${reason.length} characters, and at most ${LONGEST_REASON} are taken. Say in a few words why nothing is coded.`,
      });
    const quoted = { quote: inputsIn(input.quotes).map(quotationEntry) };
    const words = quote(coding, quoted, at, `left out: ${reason ?? ''}`);
    return { do: 'leaveOut', at, document, coder, words, reason, everywhere: false };
  });
}
