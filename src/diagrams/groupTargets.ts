import type { DiagramIssue, DiagramTarget, DiagramView } from './DiagramView.ts';

/** Targets that stand together under one heading. */
export interface TargetGroup {
  /** The issue that they answer, or null for assertions and for proposals without an issue. */
  readonly issue: DiagramIssue | null;
  readonly heading: string;
  /** In the view's order, an issue that is itself a target first. */
  readonly targets: readonly DiagramTarget[];
}

/** A view's targets under their issues, in the order of first mention; then loose proposals, then assertions. */
export function groupTargets(view: DiagramView): TargetGroup[] {
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
    { issue: null, heading: 'Other proposals', targets: loose },
    {
      issue: null,
      heading: 'What is held to be true',
      targets: view.targets.filter((target) => target.type === 'Assertion'),
    },
  ].filter((group) => group.targets.length > 0);
}
