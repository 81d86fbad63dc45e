/**
 * What denies, limits, doubts or sets a condition. No list is whole: of most languages it has what is most frequent.
 */
const DENYING = wordsIn(`
  not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely rarely seldom unless except
  until till only merely almost nearly instead rather whether if though although despite longer anymore less least
  against non anti unlikely unable unwilling false untrue wrong fake allegedly reportedly apparently perhaps maybe possibly
  probably supposedly seemingly
  nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne kaum weder nur fast wenn falls außer
  angeblich vielleicht
  ne pas jamais rien aucun aucune personne sans sauf guère plus moins seulement presque si non
  nunca nadie nada ninguno ninguna ningún tampoco jamás apenas solo sólo salvo sin
  mai nessuno nessuna niente nulla senza appena né se nenhum nenhuma ninguém sem quase não
  niet geen nooit niemand niets zonder nauwelijks slechts behalve
  inte aldrig ingen inget inga utan knappt bara ikke aldri uden uten kun ej ei
  nie nigdy nikt nic bez tylko prawie jeśli ne nikdy nikdo pouze
  не нет ни никогда никто ничего нельзя только почти без если кроме ні ніколи ніхто нічого лише тільки майже якщо
  değil yok hiç asla olmadan sadece tidak bukan tanpa jangan belum không chưa
  nem soha senki semmi nélkül csak δεν μην ποτέ κανείς τίποτα χωρίς μόνο nu niciodată nimeni nimic fără doar
  لا لم لن ليس ليست غير بدون إلا نه نیست نمی לא אין אל בלי नहीं मत 않 안 못 不 没 沒 未 无 無 非 莫 勿
`);

/** Beginnings of words that say the contrary of what stands beside them, or that it has ended. */
const DENYING_STEMS =
  /^(?:refus|den(?:y|ie)|reject|oppos|object|fail|stop|ceas|doubt|scepti|skepti|halt|abandon|withdr|cancel|block|prevent|avoid|forb[ai]d|prohibit|reluct|alleg|impossib|weiger|ablehn|rifiut|rehús|rechaz|recus|отказ|отверг|відмов|отриц|запре|не(?=.{3}))/u;
const DENYING_END = /(?:n't|less)$/u;

/** What counts, says who, or says when: of no weight beside a quotation, but within it. */
const TURNING = wordsIn(`
  will would may might must should could can shall ought need needs used be been being was were is are am has have had
  do does did i me my mine we us our ours you your yours he him his she her hers they them their theirs it its who whom
  whose this that these those another other others same all every each any some both either most many more much several
  but however still again once yet already before after since during while ever few little fewer likely certainly
  first second third last next one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half double twice dozen dozens
  hundred hundreds thousand thousands million millions billion billions trillion pair percent quarter
  with from into over under between than former formerly partial partially temporary temporarily
  noch erst bevor nachdem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend
  deux trois quatre cinq sept huit neuf cent mille avant après tres cuatro cinco seis siete ocho nueve diez cien antes
  después quattro sette otto nove dieci cento três quatro oito dez twee drie vijf zeven acht negen tien
  tre fyra fire fem seks sju syv otte trzy cztery pięć sześć siedem osiem dziewięć dziesięć
  две два три четыре пять шесть семь восемь девять десять сто тысяча тысяч миллион миллионов чотири шість сім вісім
  dört beş altı yedi sekiz dokuz
`);

/** Short words whose coming or going changes nothing that is said. */
const HARMLESS = wordsIn(
  'the a an of and at in on as so too der die das den dem des ein le la les un une el los las il lo gli os um uma het og och en de du',
);

/** Shorter words count as turning wherever they are not known to be harmless, in code points. */
const LONG = 4;

/** Letters of scripts without capitals: no name can be told there from any other word. */
const WITHOUT_CAPITALS = /[\p{Lo}\p{Script=Georgian}]/u;

/**
 * Whether something may change what is said where it comes or goes: a number, a name, a sign, what denies, limits, counts
 * or says who, a short word that is not known, and any word of a script that does not show which words are names.
 *
 * @param token a word or a mark, folded as it is written
 */
export function turns(token: string): boolean {
  const word = token.toLowerCase();
  if (HARMLESS.has(word)) return false;
  if (/[\p{N}\p{S}?%‰]/u.test(token) || WITHOUT_CAPITALS.test(token)) return true;
  if (!/\p{L}/u.test(token)) return false;
  return /[\p{Lu}\p{Lt}]/u.test(token) || [...word].length < LONG || TURNING.has(word) || denies(token);
}

/** Whether a word turns what stands beside it in its sentence: it denies, limits, doubts or sets a condition. */
export function denies(token: string): boolean {
  const word = token.toLowerCase();
  return DENYING.has(word) || DENYING_END.test(word) || DENYING_STEMS.test(word);
}

function wordsIn(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
