import { Notices } from '../frame/states.tsx';
import { useTitle } from '../useTitle.ts';
import { ForRole } from '../viewer/ForRole.tsx';
import { words } from '../words.ts';
import { AddDesk } from './AddDesk.tsx';
import { addWords } from './addWords.ts';

/** Where a text is added, for whoever may. */
export function AddPage() {
  const text = addWords();
  const title = words().works.add;
  useTitle(title);
  return (
    <main class="alone adding">
      <h1>{title}</h1>
      <p class="lead">{text.lead}</p>
      <Notices />
      <ForRole needed="CODE" noKey={text.noKey} noRight={text.mayNot}>
        {() => <AddDesk />}
      </ForRole>
    </main>
  );
}
