import { encoding, FORMER_OPACITY, type Palette, palettes, type Scheme, stances } from '../encoding.ts';

/** Names that most systems have one of; boxes are sized for the widest of them. */
const FONTS = '"Noto Sans","DejaVu Sans","Segoe UI","Helvetica Neue",Arial,sans-serif';

/** The style sheet of an SVG: colours by class, so that a dark scheme is only other colours. */
export function svgStyle(scheme: Scheme | 'auto'): string {
  const first = scheme === 'auto' ? 'light' : scheme;
  const dark = scheme === 'auto' ? `@media (prefers-color-scheme:dark){${colours('dark')}}` : '';
  return `${FIXED}${colours(first)}${dark}`;
}

const FIXED = [
  `text{font-family:${FONTS};font-size:13px}`,
  '.title{font-size:18px;font-weight:bold}.heading{font-size:13px;font-weight:bold}',
  '.note,.legend text{font-size:12px}.mark{font-size:12px;font-weight:bold}',
  '.unnamed text,.unattributed{font-style:italic}.unnamed rect{stroke-dasharray:3 3}',
  '.line,.end,.casing,.strike,.chevrons{fill:none;stroke-linecap:butt}',
  '.line,.end,.strike,.chevrons{stroke:currentColor}.arrow{fill:currentColor;stroke:none}',
  '.circle,.diamond{stroke-width:1.8}.bar{stroke-width:3}.strike,.chevrons{stroke-width:1.6}',
  '.was{text-decoration:line-through}.foot{font-size:12px}',
  '.edge:hover .casing,.edge:focus .casing{stroke-width:10}.edge:focus{outline:none}',
].join('');

function colours(scheme: Scheme): string {
  const palette = palettes[scheme];
  const ofStances = stances.map((stance) => {
    const name = stance.toLowerCase();
    const colour = encoding[stance].colour[scheme];
    return `.${name}{color:${colour}}.former.${name} .drawn{color:${faded(colour, palette.background)}}`;
  });
  return `${ofStances.join('')}${surfaces(palette)}.edge:hover .casing,.edge:focus .casing{stroke:${scheme === 'dark' ? '#6d5a14' : '#ffe08a'}}`;
}

/**
 * What is seen of a former stance's colour before the ground. Not by CSS's `opacity`, for which whatever draws pixels
 * makes a picture of its own for each line: with it 80 former positions took 21 s, without it 3 s.
 */
function faded(colour: string, ground: string): string {
  const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const behind = parts(ground);
  const mixed = parts(colour).map((part, i) =>
    Math.round(part * FORMER_OPACITY + (behind[i] ?? 0) * (1 - FORMER_OPACITY)),
  );
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function surfaces(palette: Palette): string {
  return [
    `.ground,.circle,.diamond{fill:${palette.background}}.casing,.hollow{stroke:${palette.background}}`,
    `svg{color:${palette.ink}}text{fill:${palette.ink}}.muted{fill:${palette.muted}}.mark,.condition{fill:currentColor}`,
    `.rule{stroke:${palette.outline}}.box{stroke:${palette.outline};stroke-width:1}.strong{stroke-width:2.2}`,
    `.actor .box{fill:${palette.actorFill}}.target .box{fill:${palette.targetFill}}`,
    `.issue .box{fill:${palette.issueFill}}`,
  ].join('');
}
