/**
 * Words that stand for somebody named elsewhere: the personal pronouns as subjects, by language. Languages that join them
 * to the verb, or whose pronouns are words for something else as well, have few or none here.
 */
const PRONOUNS: Readonly<Record<string, string>> = {
  ar: 'هو هي هم هما هن نحن أنا',
  bg: 'той тя то те ние аз',
  ca: 'ell ella ells elles nosaltres jo',
  cs: 'on ona ono oni ony my já',
  da: 'han hun den det de vi jeg',
  de: 'er sie es wir ich man',
  el: 'αυτός αυτή αυτό αυτοί αυτές αυτά εμείς εγώ',
  en: 'he she it they we i you',
  es: 'él ella ello ellos ellas nosotros nosotras yo',
  fa: 'او آنها آن‌ها ایشان ما من',
  fi: 'hän he se ne me minä',
  fr: 'il elle on ils elles nous je',
  he: 'הוא היא הם הן אנחנו אני',
  hi: 'वह वे हम मैं ये यह',
  hr: 'on ona ono oni one mi ja',
  hu: 'ő ők mi én',
  id: 'dia ia mereka kami kita saya',
  it: 'lui lei egli ella esso essa loro essi esse noi io',
  ja: '彼 彼女 彼ら 彼女ら 私 私たち 我々',
  ko: '그 그녀 그들 우리 나 저',
  nb: 'han hun den det de vi jeg',
  nl: 'hij zij ze het wij we ik',
  no: 'han hun den det de vi jeg',
  pl: 'on ona ono oni one my ja',
  pt: 'ele ela eles elas nós eu',
  ro: 'el ea ei ele noi eu',
  ru: 'он она оно они мы я',
  sk: 'on ona ono oni ony my ja',
  sl: 'on ona ono oni one mi jaz',
  sr: 'он она оно они оне ми ја on ona ono oni one mi ja',
  sv: 'han hon hen den det de vi jag',
  th: 'เขา เธอ มัน พวกเขา เรา ฉัน ผม',
  tr: 'o onlar biz ben',
  uk: 'він вона воно вони ми я',
  ur: 'وہ ہم میں',
  vi: 'anh ấy|cô ấy|ông ấy|bà ấy|họ|chúng tôi|tôi',
  zh: '他 她 它 他们 她们 它们 我们 我 他們 她們 它們 我們',
};

const byLanguage = new Map<string, ReadonlySet<string>>();

/**
 * Whether words are nothing but a personal pronoun of a language.
 *
 * @param language a tag of BCP 47; English where there is none
 */
export function isPronoun(words: string, language: string | null): boolean {
  const [primary = ''] = (language ?? 'en').split('-');
  const known = byLanguage.get(primary) ?? new Set(pronounsOf(primary));
  byLanguage.set(primary, known);
  return known.has(words.normalize('NFC').trim().toLowerCase());
}

function pronounsOf(language: string): readonly string[] {
  const listed = PRONOUNS[language] ?? '';
  return listed.split(listed.includes('|') ? '|' : ' ').filter((word) => word !== '');
}
