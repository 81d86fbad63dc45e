import { useState } from 'preact/hooks';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { DISPUTED, positionLabel, positionMark } from '../../../diagrams/describePosition.ts';
import { UNATTRIBUTED } from '../../../diagrams/encoding.ts';
import { groupTargets } from '../../../diagrams/groupTargets.ts';
import { accordingTo } from '../../../evidence/accordingTo.ts';
import { hrefOf, useNavigation } from '../navigation.ts';

/** The same content as the drawing, as a table. */
export function DiagramTable({ view }: { readonly view: DiagramView }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="astable" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a table</summary>
      {open && <Table view={view} />}
    </details>
  );
}

function Table({ view }: { readonly view: DiagramView }) {
  const { address } = useNavigation();
  const names = new Map(view.actors.map((actor) => [actor.slug, actor.name]));
  return (
    <table>
      <caption class="unseen">Who stands where, with the words</caption>
      <thead>
        <tr>
          <th scope="col">Proposal or statement</th>
          <th scope="col">Actor</th>
          <th scope="col">Stance</th>
          <th scope="col">Words</th>
        </tr>
      </thead>
      {groupTargets(view).map((group) => (
        <tbody key={group.heading}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              {group.heading}
            </th>
          </tr>
          {group.targets.flatMap((target) => {
            const held = view.positions.filter((position) => position.target === target.slug);
            const text = target.type === 'Issue' ? 'The question itself' : target.text;
            if (held.length === 0)
              return [
                <tr key={target.slug}>
                  <th scope="row">{text}</th>
                  <td colSpan={3}>{target.unattributed ? UNATTRIBUTED : 'no position is shown'}</td>
                </tr>,
              ];
            return held.map((position) => {
              const [first] = position.claims;
              return (
                <tr key={position.id}>
                  <th scope="row">
                    {text}
                    {target.unattributed && <small> ({UNATTRIBUTED})</small>}
                  </th>
                  <td>{names.get(position.actor)}</td>
                  <td class={position.stance.toLowerCase()}>
                    <span class="mark" aria-hidden="true">
                      {positionMark(position)}
                    </span>{' '}
                    {positionLabel(position, target.type)}
                  </td>
                  <td>
                    <a href={hrefOf(address, { position: position.id })}>
                      “{first?.quotations.join('” … “')}”
                    </a>
                    {first?.disputed === true && DISPUTED}
                    {first !== undefined && first.via.length > 0 && ` (${accordingTo(first.via)})`}
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
