/** Tenths of a pixel: enough for a drawing, and the same digits everywhere. */
export function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
