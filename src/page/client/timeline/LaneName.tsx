import { words } from '../words.ts';
import type { Course } from './coursesOf.ts';

/** Whose course it is, and on what. */
export function LaneName({ course }: { readonly course: Course }) {
  const { actor, targets } = course;
  const names = targets.map(({ __typename, text }) =>
    __typename === 'Issue' ? words().timeline.theQuestion : text,
  );
  return (
    <>
      <bdi class={actor.named ? 'who' : 'who unnamed'}>{actor.name}</bdi>{' '}
      <span class="subject">
        <bdi>{names.join(' → ')}</bdi>
      </span>
    </>
  );
}
