/** The measures of the two-column drawing, in pixels. */
export const sizes = {
  margin: 28,
  font: 13,
  lineHeight: 17,
  noteFont: 11,
  noteLineHeight: 14.5,
  headingFont: 12.5,
  headingLineHeight: 16.5,
  actorText: 190,
  targetText: 300,
  padding: 8,
  /** Inside a target's box on the left: the marks of the edges that end there. */
  gutter: 46,
  markFont: 11,
  /** Of the widest mark. */
  markWidth: 11,
  /** Of a sign that qualifies it. */
  qualifierWidth: 8.5,
  /** Between two edges' ends on a box. */
  portAtActor: 9,
  portAtTarget: 15,
  gapBetweenActors: 10,
  gapBetweenTargets: 10,
  gapAboveHeading: 26,
  gapBelowHeading: 7,
  corridor: { least: 300, most: 560, ofHeight: 0.3 },
} as const;
