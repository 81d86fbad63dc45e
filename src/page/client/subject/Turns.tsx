import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { formatAddress } from '../../Address.ts';
import type { TurningClaim } from '../../operations/subjects.ts';
import { language, words } from '../words.ts';
import { ActorLink } from './Names.tsx';

interface Props {
  readonly claims: readonly TurningClaim[];
  /** Whether each has to say whose mind changed. */
  readonly named: boolean;
}

/** Changes of mind that words show: what was held before, the words that turn, what is held since. Nothing without any. */
export function Turns({ claims, named }: Props) {
  const turns = claims.flatMap((later) =>
    later.supersedes.map(({ claim, evidence }) => ({ later, earlier: claim, evidence })),
  );
  if (turns.length === 0) return null;
  const { course, before, turning, since } = words().subject;
  return (
    <section>
      <h2>{course}</h2>
      <ol class="turns">
        {turns.map(({ later, earlier, evidence }) => (
          <li key={`${later.id} ${earlier.id}`}>
            {named && (
              <p class="who">
                <ActorLink actor={later.holder} />
              </p>
            )}
            <dl>
              <dt>{before}</dt>
              <dd>
                <ClaimLink claim={earlier} />
              </dd>
              <dt>{turning}</dt>
              <dd class="turn">
                {evidence.map(({ exact }) => (
                  <q key={exact}>{exact}</q>
                ))}
              </dd>
              <dt>{later.saidAt === null ? since : dateInWords(later.saidAt, language())}</dt>
              <dd>
                <ClaimLink claim={later} />
              </dd>
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ClaimLink({ claim }: { readonly claim: TurningClaim['supersedes'][number]['claim'] }) {
  const href = formatAddress({ view: 'reader', document: claim.document.slug, claim: claim.id });
  return <a href={href}>{claim.text}</a>;
}
