import { hasRole } from '../../../rights/Role.ts';
import { viewer } from '../../operations/viewer.ts';
import { fill } from '../../words/fill.ts';
import { Failure, Loading, Notices } from '../frame/states.tsx';
import { currentKey } from '../key.ts';
import { useOperation } from '../useAnswer.ts';
import { useTitle } from '../useTitle.ts';
import { words } from '../words.ts';
import { DraftQueue } from './DraftQueue.tsx';
import { reviewWords } from './reviewWords.ts';

/** The drafts that wait to be decided on, for those who may see them. */
export function ReviewPage() {
  const text = reviewWords();
  const title = words().works.review;
  useTitle(title);
  const asked = useOperation(viewer, currentKey() === null ? null : {});
  const who = asked.kind === 'ready' ? asked.answer.viewer : null;
  const hasKey = currentKey() !== null;
  return (
    <main class="alone review">
      <h1 tabIndex={-1}>{title}</h1>
      <Notices />
      {!hasKey && asked.kind !== 'failed' && <p class="notice">{text.noKey}</p>}
      {hasKey && asked.kind === 'loading' && <Loading />}
      {asked.kind === 'failed' && <Failure message={asked.message} retry={asked.retry} />}
      {who !== null && !hasRole(who.role, 'SUGGEST') && (
        <p class="notice">{fill(text.noRight, { name: who.name })}</p>
      )}
      {who !== null && hasRole(who.role, 'SUGGEST') && <DraftQueue viewer={who} />}
    </main>
  );
}
