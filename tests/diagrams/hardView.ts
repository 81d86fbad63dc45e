import type { DiagramView } from '../../src/diagrams/DiagramView.ts';
import { stances } from '../../src/diagrams/encoding.ts';

/** Names that have broken somebody's format: markup, quotes, lines, scripts, formulas, other directions, length. */
export const hardNames: readonly string[] = [
  'He said "no" and \'yes\'',
  '<script>alert(1)</script> & <b>bold</b>',
  '</text></svg><img src=x onerror=alert(1)>',
  'first line\nsecond line\r\nthird',
  'tab\there',
  'ولاديمير زيلينسكي (الرئيس)',
  'בנימין כהן',
  'left \u202eright-to-left override\u202c end',
  '👩‍👩‍👧‍👦 family 🇫🇮 🏳️‍🌈',
  '北京市人民政府與中華民國外交部的聯合聲明',
  'नरेन्द्र मोदी',
  '=HYPERLINK("http://example.org","click")',
  '+1 -1 @SUM(A1)',
  '\t=1+1',
  'back\\slash \\n \\N \\" end\\',
  '&amp; &lt; &#65; &quot;',
  '%%{init: {"theme":"dark"}}%% ; #quot; #35;',
  '1. a list `code` **bold** _it_ $$x$$ ~~gone~~',
  'end subgraph --> x["y"]:::z |pipe|',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 😀 astral',
  '  spaces   inside  ',
  `long ${'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz '.repeat(5)}`.slice(0, 300),
  'W'.repeat(300),
];

/** A view in which every text that a document can bring is one of some names. */
export function hardView(names: readonly string[] = hardNames): DiagramView {
  const at = (index: number) => names[index % names.length] ?? '';
  return {
    title: at(1),
    cut: [],
    path: '/graph',
    morePositions: 0,
    notes: [at(3), at(16)],
    actors: names.map((name, i) => ({ slug: `a-${i}`, name, kind: 'GROUP', named: i % 2 === 0 })),
    issues: names.slice(0, 4).map((_, i) => ({ slug: `i-${i}`, text: at(i + 5) })),
    targets: names.map((text, i) => ({
      slug: `t-${i}`,
      type: i % 5 === 4 ? 'Assertion' : 'Proposal',
      text,
      kind: i % 5 === 4 ? null : 'TERMS',
      issue: i % 5 === 4 ? null : `i-${i % Math.min(4, names.length)}`,
      unattributed: i % 3 === 0,
      place: null,
    })),
    positions: names.flatMap((name, i) =>
      [0, 1].map((n) => ({
        id: `p-${i}-${n}`,
        actor: `a-${i}`,
        target: `t-${(i * 7 + n) % names.length}`,
        stance: stances[(i + n) % stances.length] ?? 'SUPPORTS',
        mixed: i % 3 === 0,
        hedged: i % 4 === 0,
        reported: i % 3 === 1,
        former: i % 5 === 0,
        givenUp: false,
        resumed: false,
        step: 1,
        since: null,
        condition: at(i + 2),
        reason: at(i + 3),
        claimCount: 2,
        claims: [
          {
            id: `c-${i}-${n}`,
            document: 'talks',
            saidAt: null,
            url: n === 0 ? `https://example.org/claim/c-${i}?a=1&b="2"` : 'javascript:alert(1)',
            quotations: [name, at(i + 1)],
            holderText: at(i + 4),
            documentName: at(i + 7),
            excerpt: false,
            via: i % 3 === 1 ? [at(i + 5), at(i + 6)] : [],
            condition: null,
            disputed: false,
          },
        ],
      })),
    ),
  };
}

/** A text as XML can hold it: all but some control characters. */
export function inXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

/** A view with nothing in it, and why. */
export const emptyView: DiagramView = {
  title: 'Who stands where: Viktor Orban',
  cut: [],
  path: '/graph',
  morePositions: 0,
  notes: ['No accepted claim gives a position of Viktor Orban.'],
  actors: [],
  issues: [],
  targets: [],
  positions: [],
};
