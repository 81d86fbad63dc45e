import { accordingTo } from '../../evidence/accordingTo.ts';
import { wordsKept } from '../../evidence/wordsKept.ts';
import type { DiagramView } from '../DiagramView.ts';
import { describePosition, positionLabel } from '../describePosition.ts';
import { type End, encoding, FORMER_OPACITY, palettes, UNATTRIBUTED } from '../encoding.ts';
import { groupTargets } from '../groupTargets.ts';
import { limits } from '../limits.ts';
import type { DiagramFormat, WriteOptions } from './DiagramFormat.ts';
import { type Edge, edgesOf } from './edgeFields.ts';

/** Mermaid's flowchart, for Markdown. Edges cannot hold quotations there, so these stand in comments. */
export const mermaid: DiagramFormat = {
  name: 'mmd',
  mediaType: 'text/vnd.mermaid; charset=utf-8',
  isBinary: false,
  isShown: true,
  isDrawing: false,
  mostPositions: limits.drawn,
  write: (view, options) => writeMermaid(view, options),
};

/** What Mermaid draws where nobody has raised its `maxTextSize`. */
const MOST_CHARACTERS = 50_000;
/** It has no diamond; the mark and the dashes tell that one apart. */
const LINKS: Readonly<Record<End, string>> = {
  arrow: '-->',
  none: '---',
  diamond: '---',
  circle: '--o',
  bar: '--x',
};

function writeMermaid(view: DiagramView, options: WriteOptions): string {
  const whole = lines(view, options, true).join('\n');
  return whole.length <= MOST_CHARACTERS ? whole : lines(view, options, false).join('\n');
}

function lines(view: DiagramView, { scheme }: WriteOptions, quotations: boolean): string[] {
  const palette = palettes[scheme === 'auto' ? 'light' : scheme];
  const edges = edgesOf(view);
  const actorPlace = new Map(view.actors.map((actor, index) => [actor, `a${index}`]));
  const targetPlace = new Map(view.targets.map((target, index) => [target, `t${index}`]));
  const unnamed = view.actors.flatMap((actor) => (actor.named ? [] : [actorPlace.get(actor) ?? '']));
  return [
    'flowchart LR',
    `  accTitle: ${plain(view.title)}`,
    ...(view.notes.length === 0 ? [] : [`  accDescr: ${plain(view.notes.join(' '))}`]),
    `  classDef default fill:${palette.actorFill},stroke:${palette.outline},color:${palette.ink}`,
    `  classDef target fill:${palette.targetFill},stroke:${palette.outline},color:${palette.ink}`,
    '  classDef unnamed stroke-dasharray:4 3,font-style:italic',
    ...(view.actors.length + view.targets.length === 0
      ? [`  none["${label(['There is nothing to draw.', ...view.notes].join('\n'))}"]`]
      : []),
    ...view.actors.map((actor) => `  ${actorPlace.get(actor)}(["${label(actor.name)}"])`),
    ...groupTargets(view).flatMap((group, index) => [
      `  subgraph g${index}["${label(group.heading)}"]`,
      ...group.targets.map((target) => {
        const note = target.unattributed ? `<br>(${label(UNATTRIBUTED)})` : '';
        return `    ${targetPlace.get(target)}["${label(target.text)}${note}"]:::target`;
      }),
      '  end',
    ]),
    ...edges.flatMap((edge, index) => [
      ...comments(edge, quotations),
      `  ${actorPlace.get(edge.actor)} ${link(edge)}|"${label(words(edge))}"| ${targetPlace.get(edge.target)}`,
      `  linkStyle ${index} ${linkStyle(edge, scheme)}`,
    ]),
    ...(unnamed.length === 0 ? [] : [`  class ${unnamed.join(',')} unnamed`]),
    '',
  ];
}

function words({ position, target }: Edge): string {
  return `${encoding[position.stance].mark} ${positionLabel(position, target.type)}`;
}

function link({ position }: Edge): string {
  return LINKS[encoding[position.stance].end];
}

function linkStyle({ position }: Edge, scheme: WriteOptions['scheme']): string {
  const style = encoding[position.stance];
  const colour = style.colour[scheme === 'auto' ? 'light' : scheme];
  return [
    `stroke:${colour}`,
    `stroke-width:${style.width}px`,
    `color:${colour}`,
    ...(style.dashes.length === 0 ? [] : [`stroke-dasharray:${style.dashes.join(' ')}`]),
    ...(position.former ? [`opacity:${FORMER_OPACITY}`, 'text-decoration:line-through'] : []),
  ].join(',');
}

function comments(edge: Edge, quotations: boolean): string[] {
  const { position, actor, target } = edge;
  return [
    `  %% ${plain(describePosition(actor, position, target))}`,
    ...position.claims.map((claim) => {
      const { id, url, holderText, via, quotations: words } = claim;
      const reported = via.length === 0 ? [] : [accordingTo(via)];
      const said = [id, url, holderText, ...reported, ...wordsKept(claim), ...(quotations ? [words] : [])];
      return `  %% claim ${inert(said)}`;
    }),
  ];
}

/**
 * Text for a quoted label. Punctuation stands for itself, unless Mermaid, Markdown or HTML would take it for syntax:
 * then it becomes a character code, which Mermaid turns back where it draws labels as HTML. Of these it turns back
 * only `&`, `<` and `>` where `htmlLabels` is false.
 */
function label(text: string): string {
  const lines = text.toWellFormed().split(/\r\n?|\n/u);
  return lines.map((line) => line.replace(INVISIBLE, shown).trim().replace(SYNTAX, code)).join('<br>');
}

/** What would be syntax wherever it stands. */
const ALWAYS = '"#<>&`*_\\[\\]{}|\\\\~';
const SYNTAX = new RegExp(
  [
    `[${ALWAYS}]`,
    // Before a code, or `style` in front of it makes Mermaid drop the end of the code (its `encodeEntities`).
    `:(?=\\S*[${ALWAYS}])`,
    // Icons (`fa:fa-bell`), and what Markdown makes links of.
    ':(?=fa-|//)|(?<=\\b[wW]{3})\\.|(?<=\\w)@(?=\\w)',
    // Formulas.
    '\\$(?=\\$)|(?<=\\$)\\$',
    // Items of lists, underlines of headings and rules: at the start of a line.
    '^[-+](?=\\s|$)|(?<=^\\d+)[.)](?=\\s|$)|^=(?==*$)|^-(?=[- ]*$)',
    // Where Mermaid's lexer finds it, it takes the whole line for a statement.
    'd(?=irection\\s+(?:TB|TD|BT|RL|LR))',
  ].join('|'),
  'gu',
);
const NAMED: Readonly<Record<string, string>> = { '&': '#amp;', '<': '#lt;', '>': '#gt;' };

function code(character: string): string {
  return NAMED[character] ?? `#${character.codePointAt(0)};`;
}

const INVISIBLE = /[\p{Cc}\ufffe\uffff]/gu;

function shown(character: string): string {
  return character === '\t' ? ' ' : '\ufffd';
}

/** JSON in which nothing can be taken for a directive (`%%{`) or for markup. */
function inert(list: readonly unknown[]): string {
  return JSON.stringify(list).replace(
    /[%{}#;<>\u007f-\u009f\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Text for a comment or a title of one line: without line breaks, directives (`%%{`) and accessible-text braces. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .replace(/%(?=%)|[{}#;<>]/gu, (character) => LOOKALIKES[character] ?? '\ufffd');
}

/** Full-width forms: nothing of Mermaid's syntax, and still read as what they are. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '%': '％',
  '{': '｛',
  '}': '｝',
  '#': '＃',
  ';': '；',
  '<': '＜',
  '>': '＞',
};
