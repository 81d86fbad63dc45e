/** Every stance, in the order of the schema's enumeration. */
export const stances = [
  'PROPOSES',
  'SUPPORTS',
  'CONDITIONAL',
  'DISCUSSES',
  'UNDECIDED',
  'WITHDRAWS',
  'SCEPTICAL',
  'OBJECTS',
] as const;
export type Stance = (typeof stances)[number];

export type Scheme = 'light' | 'dark';
export type Line = 'thick' | 'solid' | 'double' | 'thin' | 'sparse' | 'dotted' | 'dashed' | 'dashdot';
export type End = 'arrow' | 'none' | 'diamond' | 'circle' | 'bar';

/** How a stance looks everywhere: never by colour alone. */
export interface StanceStyle {
  readonly colour: Readonly<Record<Scheme, string>>;
  readonly line: Line;
  /** The width of the line in pixels; of a double one, of both strokes and the gap. */
  readonly width: number;
  /** Dash and gap in pixels; empty for a line without gaps. */
  readonly dashes: readonly number[];
  readonly end: End;
  /** One or two characters that stand for the stance in cells and beside ends. */
  readonly mark: string;
}

const NEUTRAL = { light: '#5c5c5c', dark: '#b9bdc3' };

/** The one encoding, of every format and of the page. */
export const encoding: Readonly<Record<Stance, StanceStyle>> = {
  PROPOSES: {
    colour: { light: '#111111', dark: '#ffffff' },
    line: 'thick',
    width: 3.5,
    dashes: [],
    end: 'arrow',
    mark: '★',
  },
  SUPPORTS: {
    colour: { light: '#005f99', dark: '#6cbdf2' },
    line: 'solid',
    width: 2,
    dashes: [],
    end: 'arrow',
    mark: '+',
  },
  CONDITIONAL: {
    colour: { light: '#6b3fa0', dark: '#c4a7f0' },
    line: 'double',
    width: 5,
    dashes: [],
    end: 'arrow',
    mark: 'if',
  },
  DISCUSSES: {
    colour: NEUTRAL,
    line: 'thin',
    width: 1.2,
    dashes: [],
    end: 'none',
    mark: '~',
  },
  UNDECIDED: {
    colour: NEUTRAL,
    line: 'sparse',
    width: 1.2,
    dashes: [5, 5],
    end: 'diamond',
    mark: '…',
  },
  WITHDRAWS: {
    colour: NEUTRAL,
    line: 'dashdot',
    width: 1.6,
    dashes: [9, 3, 2, 3],
    end: 'none',
    mark: '↶',
  },
  SCEPTICAL: {
    colour: NEUTRAL,
    line: 'dotted',
    width: 2,
    dashes: [2, 4],
    end: 'circle',
    mark: '?',
  },
  OBJECTS: {
    colour: { light: '#a63c00', dark: '#ff9a5c' },
    line: 'dashed',
    width: 2.2,
    dashes: [8, 4],
    end: 'bar',
    mark: '−',
  },
};

/** Beside a stance's mark where whoever tells of it doubts that the holder holds it. */
export const HEDGED_MARK = '≈';
/** Beside a stance's mark, and across its line where that leaves the actor, where others report all that is known of it. */
export const REPORTED_MARK = '»';
/** Beside a stance's mark where the same actor stands on the other side as well. */
export const MIXED_MARK = '±';
/** How much of a former stance's colour is left. */
export const FORMER_OPACITY = 0.5;

/** Under a proposal that no accepted claim has ever proposed. */
export const UNATTRIBUTED = 'nobody is named as proposing it';

/** What everything but the stances is drawn in. */
export interface Palette {
  readonly background: string;
  readonly ink: string;
  readonly muted: string;
  readonly actorFill: string;
  readonly targetFill: string;
  readonly issueFill: string;
  readonly outline: string;
}

export const palettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    background: '#ffffff',
    ink: '#14171c',
    muted: '#5c5c5c',
    actorFill: '#e9f1f9',
    targetFill: '#fdf4dc',
    issueFill: '#eeeeee',
    outline: '#6b7480',
  },
  dark: {
    background: '#14171c',
    ink: '#f2f4f7',
    muted: '#b9bdc3',
    actorFill: '#1d2b3a',
    targetFill: '#332c18',
    issueFill: '#2a2e35',
    outline: '#8a94a1',
  },
};
