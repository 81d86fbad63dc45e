import { dateInWords } from '../../../diagrams/dateInWords.ts';
import {
  type ActorSubject,
  type ClaimsAboutAnswer,
  type ClaimsAnswer,
  listClaims,
  listClaimsAbout,
  readActor,
} from '../../operations/subjects.ts';
import { Fact } from '../frame/Fact.tsx';
import { ActorLink, ActorLinks } from '../subject/Names.tsx';
import { PagedClaims } from '../subject/PagedClaims.tsx';
import { QuotedWords } from '../subject/QuotedWords.tsx';
import { StandsByQuestion } from '../subject/StandsByQuestion.tsx';
import { SubjectFrame } from '../subject/SubjectFrame.tsx';
import { Turns } from '../subject/Turns.tsx';
import { language, words } from '../words.ts';
import { Identifier } from './Identifier.tsx';
import { Parts } from './Parts.tsx';

/** One actor: who it is, where it stands, what it reports, and claims on what concerns it. */
export function ActorPage() {
  return (
    <SubjectFrame view="actor" operation={readActor} nameOf={({ name }) => name}>
      {(actor, stands) => (
        <>
          <Heading actor={actor} />
          <div class="sides">
            <div>
              <section>
                <h2>{words().subject.stands}</h2>
                {stands.positions.length === 0 ? (
                  <p class="none">{words().subject.noStands}</p>
                ) : (
                  <StandsByQuestion view={stands} />
                )}
              </section>
              <Turns claims={actor.claims.nodes} named={false} />
              <PagedClaims<ClaimsAboutAnswer>
                heading={words().subject.about}
                hint={words().subject.aboutHint}
                call={(after) => ({ query: listClaimsAbout.text, variables: { slug: actor.slug, after } })}
                claimsOf={(answer) => answer.actor?.claims ?? null}
              />
              <PagedClaims<ClaimsAnswer>
                heading={words().subject.reports}
                call={(after) => ({
                  query: listClaims.text,
                  variables: { after, filter: { via: actor.slug } },
                })}
                claimsOf={(answer) => answer.claims}
              />
            </div>
            <div class="side">
              <Offices actor={actor} />
              <Ties actor={actor} />
              <Parts slug={actor.slug} />
            </div>
          </div>
        </>
      )}
    </SubjectFrame>
  );
}

function Heading({ actor }: { readonly actor: ActorSubject }) {
  const { kinds, unnamed, aliases, partOf, identifiers } = words().subject;
  return (
    <header>
      <p class="kind">{kinds[actor.kind]}</p>
      <h1 class={actor.named ? undefined : 'unnamed'}>{actor.name}</h1>
      {actor.description !== null && <p class="description">{actor.description}</p>}
      {!actor.named && <p class="description">{unnamed}</p>}
      <dl class="facts">
        {actor.aliases.length > 0 && <Fact name={aliases}>{actor.aliases.join(' · ')}</Fact>}
        {actor.partOf.length > 0 && (
          <Fact name={partOf}>
            <ActorLinks actors={actor.partOf} />
          </Fact>
        )}
        {actor.externalIds.length > 0 && (
          <Fact name={identifiers}>
            {actor.externalIds.map((id) => (
              <Identifier key={id} id={id} />
            ))}
          </Fact>
        )}
      </dl>
    </header>
  );
}

function Offices({ actor: { offices } }: { readonly actor: ActorSubject }) {
  if (offices.length === 0) return null;
  return (
    <section>
      <h2>{words().subject.offices}</h2>
      <ul>
        {offices.map(({ id, title, of, since, until, evidence }) => (
          <li key={id}>
            <p>
              {title}
              {of !== null && (
                <>
                  {' · '}
                  <ActorLink actor={of} />
                </>
              )}
              {(since !== null || until !== null) && (
                <span class="source">
                  {' '}
                  {[since, until]
                    .map((day) => (day === null ? '…' : dateInWords(day, language())))
                    .join(' – ')}
                </span>
              )}
            </p>
            <QuotedWords evidence={evidence} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ties({ actor: { ties } }: { readonly actor: ActorSubject }) {
  if (ties.length === 0) return null;
  return (
    <section>
      <h2>{words().subject.ties}</h2>
      <ul>
        {ties.map(({ id, kind, description, from, to, evidence }) => (
          <li key={id}>
            <p>
              <ActorLink actor={from} /> → <ActorLink actor={to} />
            </p>
            <p class="source">{[words().subject.tieKinds[kind], description].filter(Boolean).join(': ')}</p>
            <QuotedWords evidence={evidence} />
          </li>
        ))}
      </ul>
    </section>
  );
}
