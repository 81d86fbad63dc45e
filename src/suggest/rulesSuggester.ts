import type { Suggester } from './Suggester.ts';

/**
 * Suggests by rules, without a network: in English by words and their parts of speech, in other languages what stands in
 * quotation marks, and by verbs of saying where their list has the language.
 */
export const rulesSuggester: Suggester = {
  name: 'rules',
  async suggest(text, signal) {
    const [primary = 'en'] = (text.language ?? 'en').toLowerCase().split('-');
    signal.throwIfAborted();
    if (primary === 'en') {
      // 4 MB of what the library knows of English: loaded where somebody asks for it.
      const { suggestEnglish } = await import('./english/suggestEnglish.ts');
      signal.throwIfAborted();
      return suggestEnglish(text, signal);
    }
    const { suggestQuotations } = await import('./quotations/suggestQuotations.ts');
    return suggestQuotations(text, primary);
  },
};
