import { encoding } from '../../../diagrams/encoding.ts';
import { formatAddress } from '../../Address.ts';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import type { Speaker } from './speakersOf.ts';

interface Props {
  readonly speakers: readonly Speaker[];
  readonly slug: string;
  /** In the margin beside a line, or above a paragraph. */
  readonly place: 'beside' | 'above';
}

/**
 * Who holds something by the words beside them. Choosing one shows only theirs. Not read aloud, and no stops for Tab: the
 * underlined words say the same, and the list of actors above the text filters as well.
 */
export function Speakers({ speakers, slug, place }: Props) {
  const { filter } = useNavigation().address;
  return (
    <span class={`speakers ${place}`} aria-hidden="true">
      {speakers.map((speaker) => {
        const only = filter.actor.includes(speaker.slug);
        const takesOne = speaker.stances.some((stance) => filter.stance.includes(stance));
        const quiet = (filter.actor.length > 0 && !only) || (filter.stance.length > 0 && !takesOne);
        const actor = only ? filter.actor.filter((one) => one !== speaker.slug) : [speaker.slug];
        return (
          <a
            key={speaker.slug}
            class={`speaker${quiet ? ' quiet' : ''}${only ? ' only' : ''}${speaker.named ? '' : ' unnamed'}`}
            href={formatAddress({ view: 'reader', document: slug, filter: { ...filter, actor } })}
            tabIndex={-1}
            title={speakersInWords([speaker])}
          >
            {speaker.stances.map((stance) => (
              <span key={stance} class={stance.toLowerCase()}>
                <span class="mark">{encoding[stance].mark}</span>{' '}
              </span>
            ))}
            <bdi>{speaker.name}</bdi>
          </a>
        );
      })}
    </span>
  );
}

/** `Donald Trump: supports; Russia: objects`. */
export function speakersInWords(speakers: readonly Speaker[]): string {
  return speakers
    .map(({ name, stances }) =>
      stances.length === 0
        ? name
        : `${name}: ${stances.map((stance) => words().position.stances[stance]).join(', ')}`,
    )
    .join('; ');
}
