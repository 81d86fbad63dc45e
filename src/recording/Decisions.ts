import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { decisionRow } from './decisionRow.ts';

/** What somebody decides about a claim. */
export interface NewDecision {
  readonly status: string;
  readonly by: string;
  readonly note: string | null;
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

  /** Adds a decision on a claim that is in the draft, and gives the claim its status. */
  async add(claim: string, { status, by, note }: NewDecision): Promise<void> {
    const before = this.on(claim);
    const row = decisionRow({ claim, status, by, at: this.now, note }, before.length);
    before.push(row);
    const claims = await this.draft.get('Claim', [claim]);
    this.draft.put([row, ...claims.map((c) => ({ ...c, fields: { ...c.fields, status } }))]);
  }

  private on(claim: string): Row[] {
    const known = this.byClaim.get(claim);
    if (known) return known;
    const fresh: Row[] = [];
    this.byClaim.set(claim, fresh);
    return fresh;
  }
}
