import { useState } from 'preact/hooks';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { positionLabel, positionMark, reportersIn } from '../../../diagrams/describePosition.ts';
import { groupTargets } from '../../../diagrams/groupTargets.ts';
import { quoted } from '../../../diagrams/quoted.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import { PAST_DRAWING } from './Graph.tsx';

/** The same content as the drawing, as a table. */
export function DiagramTable({ view }: { readonly view: DiagramView }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="astable" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id={PAST_DRAWING}>{words().graph.table}</summary>
      {open && <Table view={view} />}
    </details>
  );
}

function Table({ view }: { readonly view: DiagramView }) {
  const { address } = useNavigation();
  const { graph, position: told } = words();
  const names = new Map(view.actors.map((actor) => [actor.slug, actor.name]));
  return (
    <table>
      <caption class="unseen">{graph.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{graph.target}</th>
          <th scope="col">{graph.actor}</th>
          <th scope="col">{graph.stance}</th>
          <th scope="col">{graph.words}</th>
        </tr>
      </thead>
      {groupTargets(view, told).map((group) => (
        <tbody key={group.heading}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              {group.heading}
            </th>
          </tr>
          {group.targets.flatMap((target) => {
            const held = view.positions.filter((position) => position.target === target.slug);
            const text = target.type === 'Issue' ? told.questionItself : target.text;
            if (held.length === 0)
              return [
                <tr key={target.slug}>
                  <th scope="row">{text}</th>
                  <td colSpan={3}>{target.unattributed ? told.unattributed : graph.noPosition}</td>
                </tr>,
              ];
            return held.map((position) => {
              const [first] = position.claims;
              return (
                <tr key={position.id}>
                  <th scope="row">
                    {text}
                    {target.unattributed && <small> ({told.unattributed})</small>}
                  </th>
                  <td>{names.get(position.actor)}</td>
                  <td class={position.stance.toLowerCase()}>
                    <span class="mark" aria-hidden="true">
                      {positionMark(position)}
                    </span>{' '}
                    {positionLabel(position, target.type, told)}
                  </td>
                  <td>
                    <a href={hrefOf(address, { position: position.id })}>
                      {quoted(first?.quotations ?? [], words().view)}
                    </a>
                    {first?.disputed === true && ` (${words().claim.isDisputed})`}
                    {first !== undefined && first.via.length > 0 && ` (${reportersIn(first.via, told)})`}
                  </td>
                </tr>
              );
            });
          })}
        </tbody>
      ))}
    </table>
  );
}
