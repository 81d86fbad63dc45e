/** A particle, as it stands behind a vowel, behind ㄹ, and behind any other consonant. */
interface Particle {
  readonly vowel: readonly string[];
  readonly rieul: readonly string[];
  readonly consonant: readonly string[];
}

/** Particles that others may follow: 에서는, 으로부터의, 까지만. */
const OPEN = forms(
  '에 에서 에게 에게서 한테 한테서 께 께서 더러 하고 부터 까지 보다 처럼 같이 만큼 만 마다 대로 밖에 뿐 조차 마저 등 커녕',
  { vowel: '와 랑', consonant: '과 이랑' },
  { vowel: '로 로서 로써', rieul: '로 로서 로써', consonant: '으로 으로서 으로써' },
);

/**
 * Particles that end a word, and the forms of 이다 (to be), which is written to the noun as well. Of these 인 and 일 are
 * left out, because they make other nouns (한국인, a Korean).
 */
const CLOSED = forms(
  '의 도 요',
  { vowel: '가 는 를', consonant: '이 은 을' },
  {
    vowel: '나 나마 든 든지 든가 라도 야말로 라고 라고는 라고도 라는 라며 라면 라면서 라서 란',
    consonant:
      '이나 이나마 이든 이든지 이든가 이라도 이야말로 이라고 이라고는 이라고도 이라는 이라며 이라면 이라면서 이라서 이란',
  },
  { vowel: '다 지만 였다 였다고 였다는 였다며 였던 였고 였으며 였지만' },
  '이다 이지만 이자 이며 이고 이므로 이니 이어서 이었다 이었다고 이었다는 이었다며 이었던 이었고 이었으며 이었지만 입니다 이었습니다 였습니다',
);

/**
 * Endings of 하다 and 되다 (to do, to become), which make a verb of a noun: 제안했다. Those that deny it, ask, or say on
 * what condition are left out (제안하지 않았다, 제안하면): the noun alone would say something else.
 */
const VERB_ENDINGS = new Set(
  [
    '하다 한다 한다고 한다는 한다며 하는 한 할 함 하고 하며 하면서 하여 해 해서 해야 하자 하라 하도록 하려 하려는 하기',
    '하기로 하기를 하기에 하겠다 하겠다고 하겠다는 합니다 했다 했다고 했다는 했다며 했던 했고 했으며 했습니다 하였다 하였고',
    '되다 된다 된다고 된다는 되는 된 될 됨 되고 되며 되면서 되어 돼 되어야 돼야 되도록 되기 되겠다 됩니다 됐다 됐다고',
    '됐다는 됐으며 됐고 됐던 됐습니다 되었다 되었다고 되었고 되었으며 되었습니다',
  ].flatMap((line) => line.split(' ')),
);

/** What 하다 is written to has two syllables or more; 북한 is no verb. */
const MAY_BE_VERB = /\p{Script=Hangul}{2}$/u;

/**
 * Whether a Korean noun may be quoted without the rest of its word: particles and nothing else (은, 에서는, 으로부터의),
 * which change with the last sound of the noun (전문가 is no 전문 with 가), or what makes a verb of it.
 */
export function isAttachedToNoun(noun: string, after: string): boolean {
  const [before, rest] = [noun.normalize('NFC'), after.normalize('NFC')];
  return isParticles(before, rest) || (MAY_BE_VERB.test(before) && VERB_ENDINGS.has(rest));
}

/** Some of them may follow one another. */
function isParticles(before: string, rest: string): boolean {
  const sound = lastSound(before);
  if (CLOSED[sound].includes(rest) || OPEN[sound].includes(rest)) return true;
  return OPEN[sound].some(
    (particle) => rest.startsWith(particle) && isParticles(before + particle, rest.slice(particle.length)),
  );
}

/** Unicode has the syllables in rows of 28, one for each final consonant, and none at first. */
function lastSound(noun: string): keyof Particle {
  const final = ((noun.codePointAt(noun.length - 1) ?? 0) - 0xac00) % 28;
  return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant';
}

/** @param given particles with spaces between: those that stand behind any sound alike, or by the sound before them */
function forms(
  ...given: readonly (
    | string
    | { readonly vowel?: string; readonly rieul?: string; readonly consonant?: string }
  )[]
): Particle {
  const behind = (sound: keyof Particle) =>
    given.flatMap((one) => {
      const written =
        typeof one === 'string' ? one : (one[sound] ?? (sound === 'rieul' ? one.consonant : undefined));
      return written?.split(' ') ?? [];
    });
  return { vowel: behind('vowel'), rieul: behind('rieul'), consonant: behind('consonant') };
}
