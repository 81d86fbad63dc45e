import type { CoverageWords } from './CoverageWords.ts';

/** The words of what is coded, left out and open in a text, in Ukrainian. */
export const uk: CoverageWords = {
  name: 'Речення',
  open: {
    one: '{count} речення із {all} не переглянуто',
    few: '{count} речення із {all} не переглянуто',
    other: '{count} речень із {all} не переглянуто',
  },
  allDone: 'Усі речення переглянуто: {all}',
  loading: 'Шукаємо непереглянуті речення …',
  again: 'Спробувати ще раз',
  previous: 'Попереднє непереглянуте речення (k; із Shift — попереднє речення)',
  next: 'Наступне непереглянуте речення (j; із Shift — наступне речення)',
  noneThere: 'Там немає непереглянутих речень.',
  kinds: { covered: 'закодовано', leftOut: 'пропущено', open: 'не переглянуто' },
  keyName: 'Що означають позначки біля тексту',
  announced: '{kind}: {words}',
  leftOutBy: 'пропускає {who}: {reason}',
  code: 'Закодувати (e)',
  leaveOut: 'Пропустити (x)',
  takeBack: 'Скасувати пропуск (x)',
  why: 'Чому його пропущено?',
  reasons: {
    'no holder': {
      name: 'нічия думка',
      meaning: 'Не сказано, хто так вважає, або це думка самого автора.',
    },
    'no stance': { name: 'без позиції', meaning: 'Речення не висловлює позиції.' },
    boilerplate: {
      name: 'службовий текст',
      meaning: 'Оголошення, посилання, примітка: це не частина розповіді.',
    },
  },
  cancel: 'Скасувати (Esc)',
  close: 'Відійти від цього речення (Esc)',
  leaving: 'Пропущено: {reason}.',
  tookBack: 'Знову не переглянуто.',
  waiting: 'Це збережено тут і буде надіслано, коли служба знову відповість.',
  about: {
    leaveOut: 'Пропущено, {reason}: {words}',
    takeBack: 'Більше не пропущено: {words}',
  },
};
