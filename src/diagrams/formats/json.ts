import type { DiagramView } from '../DiagramView.ts';
import { type End, encoding, FORMER_OPACITY, type Line, stances } from '../encoding.ts';
import { limits } from '../limits.ts';
import type { DiagramFormat } from './DiagramFormat.ts';
import { actorFields, actorId, edgesOf, positionFields, targetFields, targetId } from './edgeFields.ts';

/** Cytoscape.js: what `cytoscape(…)` takes, elements and style; Cytoscape desktop reads it as CYJS. */
export const json: DiagramFormat = {
  name: 'json',
  mediaType: 'application/json; charset=utf-8',
  isBinary: false,
  isShown: false,
  isDrawing: false,
  mostPositions: limits.data,
  write: writeJson,
};

const LINES: Readonly<Record<Line, string>> = {
  thick: 'solid',
  solid: 'solid',
  double: 'solid',
  thin: 'solid',
  sparse: 'dashed',
  dotted: 'dotted',
  dashed: 'dashed',
  dashdot: 'dashed',
};
const ENDS: Readonly<Record<End, string>> = {
  arrow: 'triangle',
  none: 'none',
  diamond: 'diamond',
  circle: 'circle',
  bar: 'tee',
};
const HOLLOW: readonly End[] = ['diamond', 'circle'];

function writeJson(view: DiagramView): string {
  const issueId = (slug: string) => `issue:${slug}`;
  const known = new Set(view.issues.map((issue) => issue.slug));
  const parent = (issue: string | null) =>
    issue !== null && known.has(issue) ? { parent: issueId(issue) } : {};
  const nodes = [
    ...view.issues.map(({ slug, text }) => ({
      data: { id: issueId(slug), type: 'Group', slug, label: text },
    })),
    ...view.actors.map((actor) => ({
      data: { id: actorId(actor.slug), label: actor.name, ...actorFields(actor) },
    })),
    ...view.targets.map((target) => ({
      data: {
        id: targetId(target.slug),
        label: target.text,
        ...targetFields(target, view),
        ...parent(target.issue),
      },
    })),
  ];
  const edges = edgesOf(view).map((edge) => {
    const { evidence: _, ...fields } = positionFields(edge);
    return {
      data: {
        id: `position:${edge.position.id}`,
        source: actorId(edge.actor.slug),
        target: targetId(edge.target.slug),
        ...fields,
        claims: edge.position.claims,
      },
      classes: [
        edge.position.stance,
        ...(edge.position.former ? ['former'] : []),
        ...(edge.position.reported ? ['reported'] : []),
      ],
    };
  });
  const document = {
    data: { title: view.title, notes: view.notes },
    elements: { nodes, edges },
    style: style(),
  };
  return `${JSON.stringify(document, null, 1).replace(/[<>&\u2028\u2029]/gu, asEscape)}\n`;
}

/** So that the text can stand inside a page as well. */
function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function style() {
  return [
    { selector: 'node', style: { label: 'data(label)', 'text-wrap': 'wrap', 'text-max-width': '180px' } },
    { selector: 'edge', style: { 'curve-style': 'bezier' } },
    ...stances.map((stance) => ({
      selector: `edge.${stance}`,
      style: {
        width: encoding[stance].width,
        'line-color': encoding[stance].colour.light,
        'line-style': LINES[encoding[stance].line],
        'target-arrow-color': encoding[stance].colour.light,
        'target-arrow-shape': ENDS[encoding[stance].end],
        'target-arrow-fill': HOLLOW.includes(encoding[stance].end) ? 'hollow' : 'filled',
      },
    })),
    { selector: 'edge.former', style: { opacity: FORMER_OPACITY } },
    {
      selector: 'edge.reported',
      style: { label: 'as others report', 'font-size': 9, 'text-rotation': 'autorotate' },
    },
  ];
}
