import { words } from '../words.ts';
import type { Lane } from './laneOf.ts';

/** What the signs along the axis mean, of those that are drawn. */
export function TimelineKey({ lanes }: { readonly lanes: readonly Lane[] }) {
  const segments = lanes.flatMap(({ segments }) => segments);
  const { timeline } = words();
  const isUsed = {
    said: segments.some(({ step }) => step.taken?.by === 'said'),
    published: segments.some(({ step }) => step.taken?.by === 'published'),
    span: segments.some((one) => one.taken > one.start || (one.until === 'ended' && one.end > one.ending)),
    held: segments.some(({ until }) => until === 'held'),
  };
  return (
    <ul class="timeline-key">
      {isUsed.said && (
        <li>
          <Sign>
            <circle class="badge said" cx="18" cy="9" r="7" />
          </Sign>
          {timeline.keySaid}
        </li>
      )}
      {isUsed.published && (
        <li>
          <Sign>
            <circle class="badge published" cx="18" cy="9" r="7" />
          </Sign>
          {timeline.keyPublished}
        </li>
      )}
      {isUsed.span && (
        <li>
          <Sign>
            <rect class="band" x="4" y="3" width="28" height="12" />
          </Sign>
          {timeline.keySpan}
        </li>
      )}
      {isUsed.held && (
        <li>
          <Sign>
            <path class="line" stroke-width="2" d="M2 9H34" />
            <path class="onward" d="M27 3l7 6l-7 6" />
          </Sign>
          {timeline.keyHeld}
        </li>
      )}
    </ul>
  );
}

function Sign({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <svg class="key-sign" width="36" height="18" aria-hidden="true">
      {children}
    </svg>
  );
}
