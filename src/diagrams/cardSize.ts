/** A card as social networks show a page's picture (https://ogp.me/#structured), in pixels: they make it as small as 600 wide. */
export const cardSize = { width: 1200, height: 630 } as const;
