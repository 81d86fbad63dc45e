/** The first code points of a text that is longer, and how many follow: an answer stays small whatever stands in it. */
export function clip(text: string, most: number): string {
  // A text of so few UTF-16 units has no more code points.
  if (text.length <= most) return text;
  const points = [...text];
  return points.length <= most
    ? text
    : `${points.slice(0, most).join('')} […${points.length - most} more characters]`;
}
