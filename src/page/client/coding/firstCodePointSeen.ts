/** The code point at which the first paragraph begins that the window shows; 0 where it shows none. */
export function firstCodePointSeen(article: HTMLElement | null): number {
  const blocks = [...(article?.querySelectorAll<HTMLElement>('p[id^="at-"]') ?? [])];
  const seen = blocks.find((block) => block.getBoundingClientRect().bottom > BAR);
  return Number((seen ?? blocks.at(-1))?.id.slice('at-'.length) ?? 0);
}

/** What stands over the text at the top of the window, in pixels. */
const BAR = 60;
