import type { RecordClaim, Suggested } from '../commands/Command.ts';
import type { Coding } from '../dossier/Coding.ts';
import { showInvisible } from '../evidence/showInvisible.ts';
import { changedParts } from './changedParts.ts';
import { isInput, textOf } from './Input.ts';

/** UTF-16 units of a name of a suggester or a model. */
const LONGEST_NAME = 200;

/** What is kept of the suggestion that a claim was made from, or null where its input has none. Faults go to `coding`. */
export function suggestedFrom(coding: Coding, given: unknown, claim: RecordClaim): Suggested | null {
  if (!isInput(given)) return null;
  const wrong = (field: string, message: string) => {
    coding.faults.push({ rule: 'suggestionIsTold', at: [...claim.at, 'suggestion', field], message });
  };
  const name = (field: string): string | null => {
    const text = textOf(given[field]);
    if (text === null || isName(text)) return text;
    wrong(field, `${shown(text)} is no name: give one line of 1 to ${LONGEST_NAME} characters.`);
    return null;
  };
  const suggester = name('suggester');
  const model = name('model');
  const promptHash = textOf(given.promptHash);
  if (promptHash !== null && !/^[0-9a-f]{64}$/.test(promptHash))
    wrong('promptHash', `${shown(promptHash)} is no SHA-256: give its 64 digits of 0-9 and a-f.`);
  const score = typeof given.score === 'number' ? given.score : null;
  if (score !== null && !(score >= 0 && score <= 1))
    wrong('score', `${score} is no score: give a number from 0 to 1.`);
  const offer = {
    content: textOf(given.content) ?? '',
    holder: textOf(given.holder),
    holderText: textOf(given.holderText),
    stance: textOf(given.stance),
    hedged: typeof given.hedged === 'boolean' ? given.hedged : null,
    tense: textOf(given.tense),
    condition: textOf(given.condition),
  };
  return suggester === null
    ? null
    : { suggester, model, promptHash, score, changed: changedParts(offer, claim) };
}

function isName(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST_NAME && !/\p{Cc}/u.test(text) && text.isWellFormed();
}

function shown(text: string): string {
  return JSON.stringify(showInvisible(text.length > 80 ? `${text.slice(0, 80)}…` : text));
}
