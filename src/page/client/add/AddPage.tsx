import { hasRole } from '../../../rights/Role.ts';
import { viewer } from '../../operations/viewer.ts';
import { fill } from '../../words/fill.ts';
import { Failure, Loading, Notices } from '../frame/states.tsx';
import { currentKey } from '../key.ts';
import { useOperation } from '../useAnswer.ts';
import { useTitle } from '../useTitle.ts';
import { words } from '../words.ts';
import { AddDesk } from './AddDesk.tsx';
import { addText } from './addText.ts';

/** Where a text is added, for whoever may. */
export function AddPage() {
  const text = addText();
  const title = words().works.add;
  useTitle(title);
  return (
    <main class="alone adding">
      <h1>{title}</h1>
      <p class="lead">{text.lead}</p>
      <Notices />
      {currentKey() === null ? <p class="notice">{text.noKey}</p> : <WithKey />}
    </main>
  );
}

function WithKey() {
  const asked = useOperation(viewer, {});
  const text = addText();
  if (asked.kind === 'failed') return <Failure message={asked.message} retry={asked.retry} />;
  if (asked.kind === 'loading' && asked.last === null) return <Loading />;
  const who = asked.kind === 'ready' ? asked.answer.viewer : asked.last?.viewer;
  if (!who) return <p class="notice">{text.noKey}</p>;
  if (!hasRole(who.role, 'CODE')) return <p class="notice">{fill(text.mayNot, { name: who.name })}</p>;
  return <AddDesk />;
}
