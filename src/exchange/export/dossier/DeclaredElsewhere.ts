import type { Declare } from '../../../commands/Command.ts';
import type { Fields } from '../../../commands/Fields.ts';
import { type Declaration, mergeDeclarations } from '../../../commands/mergeDeclarations.ts';
import { recordKey } from '../../../commands/recordKey.ts';
import { referencesOf } from '../../../commands/referencesOf.ts';
import { isByWords, writtenFields } from '../../../commands/writtenFields.ts';
import type { Span } from '../../../evidence/Span.ts';
import { readDeclaration } from '../../../recording/declarationRow.ts';
import { idOf } from '../../../schema/idOf.ts';
import type { Transaction } from '../../../stores/Store.ts';
import type { CodedDocument } from './codedDocument.ts';
import type { DossierScope } from './DossierScope.ts';
import type { LeftOut } from './LeftOut.ts';

interface Named {
  readonly type: string;
  readonly slug: string;
}

/**
 * Gives dossiers what they name and none of them declares: what was declared by itself, without a document, and what only
 * documents declare that are not exported. Each record goes into the first dossier that names or declares it.
 */
export class DeclaredElsewhere {
  private readonly transaction: Pick<Transaction, 'find'>;
  private readonly scope: DossierScope;
  /** Ids of records of which everything is in some dossier. */
  private readonly settled = new Set<string>();

  constructor(transaction: Pick<Transaction, 'find'>, scope: DossierScope) {
    this.transaction = transaction;
    this.scope = scope;
  }

  /** Whether some dossier names or declares a record. */
  isNamed({ type, slug }: Named): boolean {
    return this.settled.has(idOf(type, slug));
  }

  async addTo(coded: CodedDocument, leftOut: LeftOut): Promise<CodedDocument> {
    const declared = new Map(coded.declared.map((one) => [recordKey(one.type, one.slug), one]));
    const commands = [...coded.declared, ...coded.stated, ...coded.claims];
    let open: readonly Named[] = [...coded.declared, ...commands.flatMap(referencesOf)];
    while (open.length > 0) {
      const named = new Map(open.map(({ type, slug }) => [idOf(type, slug), recordKey(type, slug)]));
      const ids = [...named.keys()].filter((id) => !this.settled.has(id));
      for (const id of ids) this.settled.add(id);
      const rows = ids.length === 0 ? [] : await this.transaction.find('Declaration', 'record', ids);
      const added: Declare[] = [];
      for (const [id, ofRecord] of Map.groupBy(rows, ({ fields }) => String(fields.record))) {
        const key = named.get(id) ?? '';
        const declare = await this.declare(coded, declared.get(key), ofRecord.map(readDeclaration), leftOut);
        if (!declare) continue;
        declared.set(key, declare);
        added.push(declare);
      }
      open = added.flatMap(referencesOf);
    }
    return { ...coded, declared: [...declared.values()] };
  }

  /** What a dossier is to declare of a record beside what it does already, or null where that is all. */
  private async declare(
    { put, coder, claims }: CodedDocument,
    own: Declare | undefined,
    all: readonly Declaration[],
    leftOut: LeftOut,
  ): Promise<Declare | null> {
    const isExported = await Promise.all(
      all.map(({ document, coder: by }) => this.scope.hasDossier(document, by)),
    );
    const alone = all.filter(({ document }) => document === null);
    const missing = isExported.includes(true) ? alone : all;
    if (missing.length === 0) return null;
    const { type, fields } = mergeDeclarations([...(own ? [own] : []), ...missing.map(withoutWords)]);
    const [{ slug } = { slug: '' }] = all;
    const declare: Declare = {
      ...{ do: 'declare', at: [], document: put.slug, coder, type, slug },
      fields,
    };
    if (type !== 'Proposal' || isExported.includes(true) || hasWords(fields)) return declare;
    const on = claims.filter(({ target }) => target === slug);
    if (on.some(({ stance }) => stance === 'PROPOSES')) return declare;
    const evidence: readonly Span[] = on[0]?.evidence ?? [];
    if (evidence.length === 0) leftOut.add('words for proposals that stand in other documents');
    return { ...declare, fields: { ...fields, evidence } };
  }
}

/** The words of a text are not in the others. */
function withoutWords(declaration: Declaration): Declaration {
  const words = new Set(
    writtenFields(declaration.type)
      .filter(isByWords)
      .map(({ name }) => name),
  );
  const others = Object.entries(declaration.fields).filter(([name]) => !words.has(name));
  return { ...declaration, fields: Object.fromEntries(others) };
}

function hasWords({ evidence }: Fields): boolean {
  return Array.isArray(evidence) && evidence.length > 0;
}
