import { encoding, type Stance } from '../../../diagrams/encoding.ts';

/** The mark of a stance in a ring, as it stands at the beginning of a segment. */
export function StanceBadge({ stance }: { readonly stance: Stance }) {
  return (
    <svg class="stance-badge" width="24" height="24" aria-hidden="true">
      <circle class="badge" cx="12" cy="12" r="10" />
      <text class="badge-mark" x="12" y="16.5" text-anchor="middle">
        {encoding[stance].mark}
      </text>
    </svg>
  );
}
