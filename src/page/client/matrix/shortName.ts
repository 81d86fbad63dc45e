/** A name as far as it fits into a heading that stands on end: cut after so many characters as people count them. */
export function shortName(name: string, most = 60): string {
  if (name.length <= most) return name;
  const characters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  return characters.length <= most
    ? name
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
