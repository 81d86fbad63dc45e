import { Notices } from '../frame/states.tsx';
import { useTitle } from '../useTitle.ts';
import { ForRole } from '../viewer/ForRole.tsx';
import { words } from '../words.ts';
import { DraftQueue } from './DraftQueue.tsx';
import { reviewWords } from './reviewWords.ts';

/** The drafts that wait to be decided on, for those who may see them. */
export function ReviewPage() {
  const text = reviewWords();
  const title = words().works.review;
  useTitle(title);
  return (
    <main class="alone review">
      <h1 tabIndex={-1}>{title}</h1>
      <Notices />
      <ForRole needed="SUGGEST" noKey={text.noKey} noRight={text.noRight}>
        {(viewer) => <DraftQueue viewer={viewer} />}
      </ForRole>
    </main>
  );
}
