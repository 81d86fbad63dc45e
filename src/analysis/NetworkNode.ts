/** Somebody or something that a network connects. */
export interface NetworkNode {
  readonly slug: string;
  readonly name: string;
  readonly type: 'ACTOR' | 'ISSUE' | 'PROPOSAL' | 'ASSERTION';
}
