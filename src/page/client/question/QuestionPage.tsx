import { readQuestion } from '../../operations/subjects.ts';
import { answerIn } from '../../strips/answerOf.ts';
import { stripsOf } from '../../strips/stripsOf.ts';
import { Strip } from '../strips/Strip.tsx';
import { Related } from '../subject/Related.tsx';
import { SubjectFrame } from '../subject/SubjectFrame.tsx';
import { Turns } from '../subject/Turns.tsx';
import { language, words } from '../words.ts';

/** Pages of positions that are read at once. */
const MOST = 10;

/** One question: its answer in a sentence, the proposals, and who stands where on each. */
export function QuestionPage() {
  return (
    <SubjectFrame view="question" operation={readQuestion} nameOf={({ text }) => text} most={MOST}>
      {(question, stands, isWhole) => {
        const strips = stripsOf(stands);
        // Of some positions only it cannot be said what they all come to.
        const answer = isWhole && strips.map((strip) => answerIn(strip, words(), language())).find(Boolean);
        return (
          <>
            <header>
              <p class="kind">{words().subject.question}</p>
              <h1>{question.text}</h1>
              {answer && <p class="description">{answer}</p>}
            </header>
            {strips.length === 0 && <p class="none">{words().subject.noAnswers}</p>}
            {strips.map((strip) => (
              <Strip key={strip.kind} strip={strip} heading={null} answer={null} />
            ))}
            <Turns claims={question.claims.nodes} named />
            <Related target={question} />
          </>
        );
      }}
    </SubjectFrame>
  );
}
