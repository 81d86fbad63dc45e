import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { decisionRow } from './decisionRow.ts';

/** What somebody decides about a claim. */
export interface NewDecision {
  readonly status: string;
  readonly by: string;
  readonly note: string | null;
  /** The id of the claim that takes its place, or null. */
  readonly replacedBy: string | null;
}

/** The decisions on some claims, oldest first. They are only ever added to. */
export class Decisions {
  private readonly draft: Draft;
  private readonly now: string;
  private readonly byClaim = new Map<string, Row[]>();

  private constructor(draft: Draft, now: string) {
    this.draft = draft;
    this.now = now;
  }

  /** @param now RFC 3339 */
  static async of(draft: Draft, claims: readonly string[], now: string): Promise<Decisions> {
    const decisions = new Decisions(draft, now);
    const rows = await draft.find('Decision', 'claim', claims);
    const inOrder = rows.toSorted((a, b) => (String(a.fields.order) < String(b.fields.order) ? -1 : 1));
    for (const row of inOrder) decisions.on(String(row.edges.claim)).push(row);
    return decisions;
  }

  latest(claim: string): Row | undefined {
    return this.on(claim).at(-1);
  }

  /**
   * Adds a decision on a claim that is in the draft, and gives the claim its status and what takes its place. Once it is accepted it is seen by
   * everybody, with all that was decided about it, whatever becomes of it.
   */
  async add(claim: string, { status, by, note, replacedBy }: NewDecision): Promise<void> {
    const before = this.on(claim);
    for (const row of await this.draft.get('Claim', [claim])) {
      const hidden = row.fields.hidden === true && status !== 'ACCEPTED';
      if (hidden !== row.fields.hidden) this.show(before);
      const edges = { ...row.edges, replacedBy };
      this.draft.put([{ ...row, edges, fields: { ...row.fields, status, hidden } }]);
      before.push(decisionRow({ claim, status, hidden, by, at: this.now, note }, before.length));
      this.draft.put(before.slice(-1));
    }
  }

  private show(rows: Row[]): void {
    for (const [i, row] of rows.entries()) rows[i] = { ...row, fields: { ...row.fields, hidden: false } };
    this.draft.put(rows);
  }

  private on(claim: string): Row[] {
    const known = this.byClaim.get(claim);
    if (known) return known;
    const fresh: Row[] = [];
    this.byClaim.set(claim, fresh);
    return fresh;
  }
}
