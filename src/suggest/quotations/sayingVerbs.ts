/** How a language tells that somebody says something. */
export interface SayingWords {
  /** Forms of verbs of saying, longest first. */
  readonly verbs: readonly string[];
  /** Words that lead to what is said: `що`. */
  readonly that: readonly string[];
}

const LISTS: Readonly<Record<string, { readonly verbs: string; readonly that: string }>> = {
  de: {
    verbs: `sagte sagten sagt erklärte erklärten erklärt betonte betonten betont meinte meinten warnte warnten warnt
    mahnte schrieb schrieben bekräftigte behauptete behaupten behauptet versicherte unterstrich glaubt glaubte antwortete`,
    that: 'dass daß',
  },
  es: {
    verbs: `dijo dijeron dice dicen declaró declararon afirmó afirmaron afirma aseguró aseguraron asegura señaló señalaron
    añadió añadieron explicó explicaron subrayó indicó indicaron anunció anunciaron advirtió advirtieron cree sostuvo
    ha_dicho han_dicho ha_declarado ha_afirmado ha_asegurado ha_señalado ha_añadido ha_explicado ha_subrayado ha_advertido`,
    that: 'que',
  },
  fr: {
    verbs: `déclare affirme dit explique estime ajoute assure souligne a_déclaré ont_déclaré a_dit ont_dit a_affirmé
    ont_affirmé a_indiqué a_ajouté a_expliqué a_souligné a_estimé ont_estimé a_annoncé ont_annoncé a_assuré a_averti
    a_répondu a_écrit a_lancé a_insisté`,
    that: "que qu'",
  },
  pl: {
    verbs: `powiedział powiedziała powiedzieli powiedziały oświadczył oświadczyła oświadczyli stwierdził stwierdziła
    stwierdzili podkreślił podkreśliła podkreślili dodał dodała dodali zaznaczył zaznaczyła poinformował poinformowała
    poinformowali ocenił oceniła napisał napisała zapewnił zapewniła ostrzegł ostrzegła mówi mówią twierdzi uważa uważają`,
    that: 'że iż',
  },
  ru: {
    verbs: `сказал сказала сказали заявил заявила заявили заявляет заявляют сообщил сообщила сообщили отметил отметила
    отметили подчеркнул подчеркнула подчеркнули добавил добавила добавили считает считают говорит говорят пояснил пояснила
    пояснили написал написала ответил ответила предупредил предупредила предупредили заверил заверила напомнил напомнила
    уточнил уточнила утверждает утверждают`,
    that: 'что',
  },
  uk: {
    verbs: `сказав сказала сказали заявив заявила заявили заявляє заявляють повідомив повідомила повідомили зазначив
    зазначила зазначили підкреслив підкреслила підкреслили наголосив наголосила наголосили додав додала додали вважає
    вважають каже кажуть пояснив пояснила пояснили написав написала відповів відповіла попередив попередила попередили
    запевнив запевнила нагадав нагадала уточнив уточнила стверджує стверджують`,
    that: 'що',
  },
};

/** Languages whose verbs of saying are listed; English has rules of its own. */
export const listedLanguages: readonly string[] = Object.keys(LISTS);

/** The verbs of saying of a language, by its primary subtag; null where they are not listed. */
export function sayingWords(language: string): SayingWords | null {
  const list = LISTS[language];
  if (!list) return null;
  const verbs = list.verbs.split(/\s+/).map((verb) => verb.replaceAll('_', ' '));
  return { verbs: verbs.sort((a, b) => b.length - a.length), that: list.that.split(' ') };
}
