/** How much each stance is for something; stances that it lacks take no side and are left out. */
export type Grades = ReadonlyMap<string, number>;

/** For it or against it: the two sides of the model, as the agreement of the Discourse Network Analyzer has them. */
export const TWO_SIDES: Grades = new Map([
  ['PROPOSES', 1],
  ['SUPPORTS', 1],
  ['SCEPTICAL', 0],
  ['OBJECTS', 0],
]);
