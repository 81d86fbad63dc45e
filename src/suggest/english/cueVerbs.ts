import type { OfferedStance } from '../Suggester.ts';

/**
 * What may follow a verb, or a verb with its particle, that says that somebody says, thinks or wants something:
 *
 * - `say`: anything, a clause or a quotation, before the verb too: `It is off, she said`
 * - `tell`: whom, then the same: `She told the council that it is off`
 * - `clause`: a clause: `She believes it is off`
 * - `quote`: a quotation: `“It is off,” she continued`
 * - `object`: what is spoken of: `She opposes the toll`
 * - `infinitive`: `She refuses to pay`
 * - `ask`: whom, then an infinitive: `She urged the council to act`
 */
export type Frame = 'say' | 'tell' | 'clause' | 'quote' | 'object' | 'infinitive' | 'ask';

/** A verb that says that somebody says, thinks or wants something. */
export interface CueVerb {
  readonly lemma: string;
  /** The word behind the verb that belongs to it: `for` of `call for`. Empty where there is none. */
  readonly particle: string;
  readonly frames: ReadonlySet<Frame>;
  /** The stance that it tells by itself; null where it only says that something is said. */
  readonly stance: OfferedStance | null;
}

type Group = readonly [frames: string, stance: OfferedStance | null, verbs: string];

/** Verbs by what follows them and by the stance that they tell; forms that are not regular stand behind a colon. */
const GROUPS: readonly Group[] = [
  [
    'say',
    'SUPPORTS',
    `say:said note add claim argue state declare announce insist assert explain acknowledge concede admit:admitted
    contend maintain stress emphasize emphasise observe confirm write:wrote:written tweet testify allege recall joke
    conclude remark predict reiterate report reveal disclose indicate boast lament proclaim quip charge
    complain estimate affirm rule forecast:forecast`,
  ],
  ['say', 'PROPOSES', 'suggest propose'],
  ['say tell ask', null, 'warn caution'],
  ['say object', null, 'underscore'],
  ['say infinitive', 'SUPPORTS', 'vow pledge promise swear:swore:sworn agree'],
  ['tell ask', 'SUPPORTS', 'tell:told'],
  ['tell', 'SUPPORTS', 'inform remind assure'],
  [
    'clause quote',
    'SUPPORTS',
    'believe think:thought know:knew:known feel:felt realize realise understand:understood',
  ],
  [
    'clause quote',
    'SUPPORTS',
    'show:showed:shown find:found recognize recognise learn assume reckon imagine',
  ],
  ['clause quote', 'SUPPORTS', 'decide determine prove'],
  ['clause infinitive', 'SUPPORTS', 'hope expect'],
  ['clause object', 'SCEPTICAL', 'fear doubt worry question suspect'],
  ['clause quote', 'UNDECIDED', 'wonder'],
  ['quote', 'SUPPORTS', 'continue reply respond read:read shout chant cry exclaim begin:began tease crow'],
  ['quote ask', null, 'ask'],
  ['object', 'SUPPORTS', 'support back endorse favor favour defend praise welcome applaud hail cheer laud'],
  ['object', 'SUPPORTS', 'tout advocate champion commend'],
  ['object quote', 'PROPOSES', 'demand recommend'],
  ['object infinitive', 'PROPOSES', 'propose offer'],
  ['object', 'OBJECTS', 'oppose reject criticize criticise condemn denounce dismiss blast slam attack decry'],
  [
    'object',
    'OBJECTS',
    'mock ridicule rip blame accuse deny rebuke bash assail lambaste refute dispute deride',
  ],
  ['object', 'OBJECTS', 'despise detest disavow protest repudiate deplore ban'],
  ['object', 'SCEPTICAL', 'downplay bemoan'],
  ['object', null, 'describe call cite mention echo liken compare express voice outline detail portray'],
  ['object', 'DISCUSSES', 'discuss negotiate'],
  ['object', 'WITHDRAWS', 'retract'],
  ['infinitive ask object', 'SUPPORTS', 'want'],
  ['infinitive', 'SUPPORTS', 'plan intend aim prefer wish work'],
  ['infinitive', 'OBJECTS', 'refuse decline'],
  ['infinitive', null, 'threaten'],
  ['ask', 'PROPOSES', 'urge encourage implore beg press invite'],
  ['ask', null, 'order instruct advise request'],
];

/** The same of verbs with the word behind them that belongs to them. */
const WITH_PARTICLES: readonly Group[] = [
  ['object', 'PROPOSES', 'call+for push+for press+for argue+for advocate+for plead+for'],
  ['ask', 'PROPOSES', 'call+on'],
  ['say', 'SUPPORTS', 'point+out'],
  ['object', null, 'point+to speak+of refer+to allude+to hint+at touch+on'],
  ['object', 'DISCUSSES', 'speak+about talk+about'],
  ['object', 'SUPPORTS', 'agree+with vote+for insist+on side+with boast+of boast+about brag+about argue+in'],
  ['object infinitive', 'SUPPORTS', 'agree+to'],
  [
    'object',
    'OBJECTS',
    'object+to complain+about argue+against warn+against rule+out lash+at vote+against scoff+at rail+against',
  ],
  ['object', 'OBJECTS', 'disagree+with apologize+for'],
  ['object', 'SCEPTICAL', 'worry+about warn+of warn+about play+down'],
  ['object', null, 'think+of think+about dream+of complain+of'],
];

/** Forms that are not made by rule, of verbs that stand in several groups. */
const IRREGULAR: Readonly<Record<string, string>> = {
  speak: 'spoke spoken',
  think: 'thought',
  lash: '',
};

const FRAMES: readonly string[] = ['say', 'tell', 'clause', 'quote', 'object', 'infinitive', 'ask'];

const byForm = formsOfAll();

/** The verbs that a word may be a form of, those with a particle first. */
export function cueVerbsOf(word: string): readonly CueVerb[] {
  return byForm.get(word) ?? [];
}

function formsOfAll(): ReadonlyMap<string, readonly CueVerb[]> {
  const verbs = new Map<string, CueVerb[]>();
  for (const [frames, stance, listed] of [...WITH_PARTICLES, ...GROUPS])
    for (const written of listed.split(/\s+/)) {
      const [word = '', ...irregular] = written.split(':');
      const [lemma = '', particle = ''] = word.split('+');
      const verb = { lemma, particle, frames: new Set(frames.split(' ').filter(isFrame)), stance };
      const others = irregular.length > 0 ? irregular : (IRREGULAR[lemma]?.split(' ') ?? []);
      for (const form of formsOf(lemma, others)) verbs.set(form, [...(verbs.get(form) ?? []), verb]);
    }
  return verbs;
}

function formsOf(lemma: string, irregular: readonly string[]): ReadonlySet<string> {
  const stem = doubles(lemma) ? `${lemma}${lemma.at(-1)}` : lemma.replace(/e$/, '');
  const ending = /[^aeiou]y$/.test(lemma);
  const third = ending
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  const past = ending ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const isRegular = irregular.every((form) => form === '');
  return new Set([lemma, third, `${stem}ing`, ...(isRegular ? [past] : irregular)]);
}

/** Of verbs with one syllable and one vowel before the last letter, and of those that are stressed on the last one. */
function doubles(lemma: string): boolean {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(lemma) || /^(?:admit|prefer|refer|begin|regret)$/.test(lemma);
}

function isFrame(word: string): word is Frame {
  return FRAMES.includes(word);
}
