import type { Command, Declare, PutDocument } from '../commands/Command.ts';
import { declaredSections, documentDeclaration } from '../commands/documentDeclaration.ts';
import type { Fields } from '../commands/Fields.ts';
import { codePoints } from '../evidence/codePoints.ts';
import type { Draft } from './Draft.ts';
import { declarationId, readDeclaration } from './declarationRow.ts';

/**
 * The commands with what their coders declared before and leave out now (`keeps`), and without what they take away. To be
 * called when nobody else can change these declarations any longer.
 */
export async function completeCommands(
  draft: Draft,
  commands: readonly Command[],
): Promise<readonly Command[]> {
  const keeping = commands.filter((c) => c.do === 'declare' || c.do === 'putDocument').filter((c) => c.keeps);
  if (keeping.length === 0) return commands;
  const rows = await draft.get('Declaration', keeping.flatMap(idsOfDeclaration));
  const before = new Map(rows.map((row) => [row.id, readDeclaration(row)]));
  return commands.map((c) => {
    if ((c.do !== 'declare' && c.do !== 'putDocument') || !c.keeps) return c;
    const known = idsOfDeclaration(c).flatMap((id) => before.get(id) ?? [])[0];
    const type = c.do === 'declare' ? c.type : 'Document';
    const kept: Fields = known?.type === type ? pick(known.fields, c.keeps) : {};
    return c.do === 'declare' ? completeDeclare(c, kept) : completeDocument(c, kept);
  });
}

/** Of what is declared now, then of what was declared under each earlier slug that is given. */
function idsOfDeclaration(c: Declare | PutDocument): readonly string[] {
  if (c.do === 'putDocument') return [declarationId(documentDeclaration(c))];
  const slugs = [c.slug, ...[c.fields.formerSlugs ?? []].flat().map(String)];
  return slugs.map((slug) => declarationId({ ...c, slug }));
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

function completeDeclare(c: Declare, kept: Fields): Declare {
  const fields = Object.entries({ ...kept, ...c.fields }).filter(([, value]) => value !== null);
  return { ...c, fields: Object.fromEntries(fields) };
}

function completeDocument(c: PutDocument, { sections, ...kept }: Fields): PutDocument {
  const headings =
    sections === undefined ? {} : { sections: declaredSections(sections, codePoints(c.text).length) };
  return { ...c, ...kept, ...headings };
}
