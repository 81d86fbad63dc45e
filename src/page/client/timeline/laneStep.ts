/**
 * Where a key leads from a step of a lane, or null where it leads nowhere: along the lane, to the lanes above and below,
 * to the first and the last.
 *
 * @param lanes ids of the steps of each lane, none of them empty
 */
export function laneStep(
  lanes: readonly (readonly string[])[],
  from: string | null,
  key: string,
): string | null {
  const row = lanes.findIndex((ids) => from !== null && ids.includes(from));
  const lane = lanes[row];
  if (lane === undefined || from === null) return null;
  const place = lane.indexOf(from);
  const beside = (other: readonly string[] | undefined) => other?.[Math.min(place, other.length - 1)] ?? null;
  switch (key) {
    case 'ArrowLeft':
      return lane[place - 1] ?? null;
    case 'ArrowRight':
      return lane[place + 1] ?? null;
    case 'ArrowUp':
      return row === 0 ? null : beside(lanes[row - 1]);
    case 'ArrowDown':
      return beside(lanes[row + 1]);
    case 'Home':
      return lanes[0]?.[0] ?? null;
    case 'End':
      return lanes.at(-1)?.[0] ?? null;
    default:
      return null;
  }
}
