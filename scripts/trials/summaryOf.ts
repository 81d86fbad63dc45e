import type { Entry } from './Ledger.ts';

/** How many calls of each kind came to what, a line each, and for what most were refused. */
export function summaryOf(entries: readonly Entry[]): string {
  const kinds = Map.groupBy(entries, ({ call }) => (call.do === 'load' ? 'demarche load' : call.name));
  const lines = [...kinds].map(([kind, some]) => {
    const outcomes = Map.groupBy(some, ({ outcome }) => outcome?.is ?? 'unanswered');
    return `${kind}: ${[...outcomes].map(([is, all]) => `${all.length} ${is}`).join(', ')}`;
  });
  const reasons = entries.flatMap(({ outcome }) =>
    outcome?.is === 'refused'
      ? outcome.faults.map((fault) => `refused for ${fault.split(' ', 1)[0]}`)
      : outcome?.is === 'failed'
        ? [`failed: ${outcome.error.slice(0, 200)}`]
        : [],
  );
  const counted = [...Map.groupBy(reasons, (reason) => reason)].sort(([, a], [, b]) => b.length - a.length);
  return [...lines, ...counted.slice(0, 12).map(([reason, all]) => `  ${all.length} × ${reason}`)].join('\n');
}
