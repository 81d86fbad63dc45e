import { UNKNOWN_CODER } from '../../../commands/unknownCoder.ts';
import { idOf } from '../../../schema/idOf.ts';
import type { Row, Transaction } from '../../../stores/Store.ts';
import { whyNoClaim } from './codedDocument.ts';

/** Of which document, and of which coder, dossiers are wanted: of all where null. */
export interface Wanted {
  /** A slug. */
  readonly document: string | null;
  readonly coder: string | null;
}

/** Of what there is a dossier among those that are exported together. */
export class DossierScope {
  readonly wanted: Wanted;
  private readonly transaction: Pick<Transaction, 'get' | 'find'>;
  private readonly replaced = new Map<string, boolean>();

  constructor(transaction: Pick<Transaction, 'get' | 'find'>, wanted: Wanted) {
    this.transaction = transaction;
    this.wanted = wanted;
  }

  /** Whether everything is wanted. */
  get isWhole(): boolean {
    return this.wanted.document === null && this.wanted.coder === null;
  }

  /** @param document a slug, or null for what was declared without a document */
  async hasDossier(document: string | null, coder: string): Promise<boolean> {
    if (document === null || document !== (this.wanted.document ?? document)) return false;
    if (coder !== UNKNOWN_CODER && coder !== (this.wanted.coder ?? coder)) return false;
    return !(await this.isReplaced(idOf('Document', document)));
  }

  /** Whether a claim, by its id, is in one of the dossiers. */
  async hasClaim(id: string): Promise<boolean> {
    const [claim] = await this.transaction.get('Claim', [id]);
    if (!claim || whyNoClaim(claim) !== null) return false;
    const [document] = await this.transaction.get('Document', [String(claim.edges.document)]);
    return this.hasDossier(String(document?.fields.slug), String(claim.fields.recordedBy));
  }

  /** The document that mends the text of this one, whose dossier is not loaded any longer; null where there is none. */
  async replacing(id: string): Promise<Row | null> {
    const [row = null] = await this.transaction.find('Document', 'replaces', [id]);
    return row;
  }

  private async isReplaced(id: string): Promise<boolean> {
    const known = this.replaced.get(id) ?? (await this.replacing(id)) !== null;
    this.replaced.set(id, known);
    return known;
  }
}
