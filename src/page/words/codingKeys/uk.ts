import type { en } from './en.ts';

/** What the keys do that code a text, in Ukrainian. */
export const uk: typeof en = {
  selectSentence: 'Виділяє речення, щоб його закодувати',
  nextOpen: 'Наступне непереглянуте речення; із Shift — наступне речення',
  previousOpen: 'Попереднє непереглянуте речення; із Shift — попереднє речення',
  leaveOut: 'Пропускає речення з причини 1, 2 або 3 чи скасовує це',
  declare: 'Веде до нових учасників, питань, пропозицій, посад і зв’язків',
};
