import { en } from '../../words/codingKeys/en.ts';
import { uk } from '../../words/codingKeys/uk.ts';
import { inLanguage } from '../../words/inLanguage.ts';
import { language } from '../words.ts';

/** Keys, and what they do in the language of the page. */
export interface KeyInWords {
  readonly keys: readonly string[];
  readonly does: string;
}

/** What works in the reader for whoever has a key: its words come with the list, and not with the page. */
export function codingKeys(): readonly KeyInWords[] {
  const says = inLanguage({ en, uk }, language());
  return [
    { keys: ['e'], does: says.selectSentence },
    { keys: ['j'], does: says.nextOpen },
    { keys: ['k'], does: says.previousOpen },
    { keys: ['x'], does: says.leaveOut },
    { keys: ['m'], does: says.declare },
    { keys: ['g'], does: says.suggest },
    { keys: ['d'], does: says.dismiss },
    { keys: ['Shift ←', 'Shift →'], does: says.ends },
    { keys: ['↑', '↓'], does: says.sentence },
    { keys: ['p', 's', 'c', 'd', 'u', 'w', 'k', 'o'], does: says.stance },
    { keys: ['1', '…', '9'], does: says.digits },
    { keys: ['t'], does: says.target },
    { keys: ['h', 'f', 'v'], does: says.marks },
    { keys: ['q', 'b', 'a', 'i', 'y'], does: says.use },
    { keys: ['Enter'], does: says.record },
  ];
}
