import { formatAddress } from '../../Address.ts';
import { readStatement } from '../../operations/subjects.ts';
import { Related } from '../subject/Related.tsx';
import { StandsOn } from '../subject/StandsOn.tsx';
import { SubjectFrame } from '../subject/SubjectFrame.tsx';
import { Turns } from '../subject/Turns.tsx';
import { words } from '../words.ts';

/** One statement that something is so: who says it, who doubts it, who denies it. */
export function StatementPage() {
  return (
    <SubjectFrame view="statement" operation={readStatement} nameOf={({ text }) => text}>
      {(statement, stands) => (
        <>
          <header>
            <p class="kind">{words().subject.statement}</p>
            <h1>{statement.text}</h1>
          </header>
          <div class="sides">
            <div class="main">
              <StandsOn view={stands} target={{ ...statement, __typename: 'Assertion' }} />
              <Turns claims={statement.claims.nodes} named />
            </div>
            <div class="side">
              {statement.restates.length > 0 && (
                <section>
                  <h2>{words().subject.restates}</h2>
                  <ul>
                    {statement.restates.map(({ id, text, document }) => (
                      <li key={id}>
                        <a href={formatAddress({ view: 'reader', document: document.slug, claim: id })}>
                          {text}
                        </a>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              <Related target={statement} />
            </div>
          </div>
        </>
      )}
    </SubjectFrame>
  );
}
