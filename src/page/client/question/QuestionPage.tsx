import { UNATTRIBUTED } from '../../../diagrams/encoding.ts';
import { groupTargets } from '../../../diagrams/groupTargets.ts';
import { readQuestion } from '../../operations/subjects.ts';
import { TargetLink } from '../subject/Names.tsx';
import { Related } from '../subject/Related.tsx';
import { StandsByStance } from '../subject/StandsByStance.tsx';
import { SubjectFrame } from '../subject/SubjectFrame.tsx';
import { Turns } from '../subject/Turns.tsx';
import { words } from '../words.ts';

/** One question: the proposals that answer it, and who stands where on each. */
export function QuestionPage() {
  return (
    <SubjectFrame view="question" operation={readQuestion} nameOf={({ text }) => text}>
      {(question, stands) => (
        <>
          <header>
            <p class="kind">{words().subject.question}</p>
            <h1>{question.text}</h1>
          </header>
          <div class="sides">
            <div class="main">
              <section>
                <h2>{words().subject.answersTo}</h2>
                {stands.targets.length === 0 && <p class="none">{words().subject.noAnswers}</p>}
                {groupTargets(stands)
                  .flatMap(({ targets }) => targets)
                  .map((target) => (
                    <section key={target.slug}>
                      <h3>
                        {target.type === 'Issue' ? (
                          words().subject.itself
                        ) : (
                          <TargetLink target={{ ...target, __typename: target.type }} />
                        )}
                      </h3>
                      {target.unattributed && <p class="source">{UNATTRIBUTED}</p>}
                      <StandsByStance view={stands} target={target} />
                    </section>
                  ))}
              </section>
              <Turns claims={question.claims.nodes} named />
            </div>
            <div class="side">
              <Related target={question} />
            </div>
          </div>
        </>
      )}
    </SubjectFrame>
  );
}
