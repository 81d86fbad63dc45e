import type { DiagramIssue, DiagramTarget, DiagramView } from './DiagramView.ts';
import { ENGLISH, type PositionWords } from './PositionWords.ts';

/** Targets that stand together under one heading. */
export interface TargetGroup {
  /** The issue that they answer, or null for assertions and for proposals without an issue. */
  readonly issue: DiagramIssue | null;
  readonly heading: string;
  /** In the view's order, an issue that is itself a target first. */
  readonly targets: readonly DiagramTarget[];
}

/** A view's targets under their issues, in the order of first mention; then loose proposals, then assertions. */
export function groupTargets(
  view: Pick<DiagramView, 'issues' | 'targets'>,
  words: PositionWords = ENGLISH,
): TargetGroup[] {
  const underIssue = view.issues.map((issue) => {
    const members = view.targets.filter(
      (target) => target.type !== 'Assertion' && target.issue === issue.slug,
    );
    return {
      issue,
      heading: issue.text,
      targets: [
        ...members.filter((target) => target.type === 'Issue'),
        ...members.filter((target) => target.type === 'Proposal'),
      ],
    };
  });
  const known = new Set(view.issues.map((issue) => issue.slug));
  const loose = view.targets.filter(
    (target) => target.type !== 'Assertion' && (target.issue === null || !known.has(target.issue)),
  );
  return [
    ...underIssue,
    { issue: null, heading: words.otherProposals, targets: loose },
    {
      issue: null,
      heading: words.heldTrue,
      targets: view.targets.filter((target) => target.type === 'Assertion'),
    },
  ].filter((group) => group.targets.length > 0);
}
