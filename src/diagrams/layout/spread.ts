/**
 * Places along a line: as near as can be to where each item would like its middle (least squares), in the given
 * order, `gap` apart and between `from` and `to` (which must leave room). Pool adjacent violators.
 *
 * @returns the start of each item
 */
export function spread(
  items: readonly { readonly length: number; readonly wish: number }[],
  gap: number,
  from: number,
  to: number,
): number[] {
  const offsets: number[] = [];
  let used = 0;
  for (const { length } of items) {
    offsets.push(used);
    used += length + gap;
  }
  const slack = Math.max(0, to - from - (used - gap));
  const blocks: { sum: number; count: number }[] = [];
  items.forEach(({ length, wish }, index) => {
    let block = { sum: wish - length / 2 - (offsets[index] ?? 0), count: 1 };
    for (
      let last = blocks.at(-1);
      last !== undefined && last.sum / last.count >= block.sum / block.count;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = { sum: block.sum + last.sum, count: block.count + last.count };
    }
    blocks.push(block);
  });
  return blocks
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((start, index) => Math.min(Math.max(start, from), from + slack) + (offsets[index] ?? 0));
}
