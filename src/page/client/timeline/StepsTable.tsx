import { useState } from 'preact/hooks';
import { quoted } from '../../../diagrams/quoted.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { language, words } from '../words.ts';
import { endedInWords, stepLabel, takenInWords } from './describeStep.ts';
import type { Lane } from './laneOf.ts';

/** The same content as the lanes, as a table. */
export function StepsTable({ lanes }: { readonly lanes: readonly Lane[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="astable" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words().timeline.table}</summary>
      {isOpen && <Table lanes={lanes} />}
    </details>
  );
}

function Table({ lanes }: { readonly lanes: readonly Lane[] }) {
  const { address } = useNavigation();
  const { timeline } = words();
  return (
    <table>
      <caption class="unseen">{timeline.tableTitle}</caption>
      <thead>
        <tr>
          {[
            timeline.actor,
            timeline.target,
            timeline.stance,
            timeline.known,
            timeline.ended,
            timeline.words,
          ].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.flatMap(({ course }) =>
          course.steps.map((step) => (
            <tr key={step.position.id}>
              <th scope="row">{step.position.actor.name}</th>
              <td>{step.position.target.text}</td>
              <td>
                <a href={hrefOf(address, { position: step.position.id })}>{stepLabel(step, words())}</a>
              </td>
              <td>{takenInWords(step, timeline, language()) ?? timeline.order}</td>
              <td>
                {endedInWords(step, timeline, language()) ?? (step.position.former ? '' : timeline.held)}
              </td>
              <td>{quoted(step.turn, words().view)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
