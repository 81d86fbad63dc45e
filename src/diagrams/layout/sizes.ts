/** The measures of the drawing, in pixels. No text is smaller than 12. */
export const sizes = {
  /** The most and the least width of a picture by itself, and the room around its drawing. */
  picture: 1040,
  narrowPicture: 768,
  margin: 28,
  font: 13,
  lineHeight: 17,
  noteFont: 12,
  noteLineHeight: 15.5,
  headingFont: 13,
  headingLineHeight: 17,
  padding: 8,
  markFont: 12,
  /** Of the widest mark. */
  markWidth: 12,
  /** Of a sign that qualifies it. */
  qualifierWidth: 10,
  /** Around the marks of the edges that end at a target's box, inside it on the left. */
  besideMark: 6,
  /** Between two edges' ends on a box. */
  portAtActor: 9,
  portAtTarget: 16,
  gapBetweenActors: 10,
  gapBetweenTargets: 10,
  gapAboveHeading: 26,
  gapBelowHeading: 7,
} as const;
