import { hrefOfSubject } from '../../hrefOfSubject.ts';
import { type ProposalSubject, readProposal } from '../../operations/subjects.ts';
import { Fact } from '../frame/Fact.tsx';
import { QuotedWords } from '../subject/QuotedWords.tsx';
import { Related } from '../subject/Related.tsx';
import { StandsOn } from '../subject/StandsOn.tsx';
import { SubjectFrame } from '../subject/SubjectFrame.tsx';
import { Turns } from '../subject/Turns.tsx';
import { words } from '../words.ts';

/** One proposal: who puts it forward, who is for it, who doubts it, and the words in which it appears. */
export function ProposalPage() {
  return (
    <SubjectFrame view="proposal" operation={readProposal} nameOf={({ text }) => text}>
      {(proposal, stands) => (
        <>
          <Heading proposal={proposal} />
          <div class="sides">
            <div class="main">
              <StandsOn view={stands} target={{ ...proposal, __typename: 'Proposal' }} />
              <Turns claims={proposal.claims.nodes} named />
            </div>
            <div class="side">
              {proposal.evidence.length > 0 && (
                <section>
                  <h2>{words().subject.appears}</h2>
                  <QuotedWords evidence={proposal.evidence} />
                </section>
              )}
              <Related target={proposal} />
            </div>
          </div>
        </>
      )}
    </SubjectFrame>
  );
}

function Heading({ proposal }: { readonly proposal: ProposalSubject }) {
  const { proposal: name, proposalKinds, answers, place } = words().subject;
  return (
    <header>
      <p class="kind">
        {name} · {proposalKinds[proposal.kind]}
      </p>
      <h1>{proposal.text}</h1>
      {proposal.unattributed && <p class="description nobody">{words().position.unattributed}</p>}
      <dl class="facts">
        {proposal.issue !== null && (
          <Fact name={answers}>
            <a href={hrefOfSubject('Issue', proposal.issue.slug)}>{proposal.issue.text}</a>
          </Fact>
        )}
        {proposal.place !== null && (
          <Fact name={place}>
            {[proposal.place.name, proposal.place.country].filter((part) => part !== null).join(', ')}
          </Fact>
        )}
      </dl>
    </header>
  );
}
