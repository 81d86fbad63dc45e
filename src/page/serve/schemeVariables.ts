import { encoding, type Palette, palettes, type Scheme, stances } from '../../diagrams/encoding.ts';

/** The colours of the one encoding as custom properties: light, dark by the system's wish, and either by choice. */
export function schemeVariables(): string {
  const [light, dark] = [variables('light'), variables('dark')];
  return [
    `:root{color-scheme:light;${light}}`,
    `:root[data-scheme=dark]{color-scheme:dark;${dark}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-scheme=light]){color-scheme:dark;${dark}}}`,
    `@media print{:root:root:root{color-scheme:light;${light}}}`,
    ...stances.map((stance) => `.${stance.toLowerCase()}{--own:var(--${stance.toLowerCase()})}`),
    '',
  ].join('\n');
}

function variables(scheme: Scheme): string {
  const palette: Palette = palettes[scheme];
  return [
    ...stances.map((stance) => `--${stance.toLowerCase()}:${encoding[stance].colour[scheme]}`),
    ...Object.entries(palette).map(([name, colour]) => `--${name}:${colour}`),
  ].join(';');
}
