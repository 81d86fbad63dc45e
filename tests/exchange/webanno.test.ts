import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ForeignDocument } from '../../src/exchange/import/ForeignDocument.ts';
import { readWebanno } from '../../src/exchange/import/webanno.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../docs/mappings/webanno.yaml');

const SPANS = `#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Statement|holder|stance|target

`;
const ROWS = `
#Text=🚢 Ann wants it.
1-1\t0-2\t🚢\t_\t_\t_\t
1-2\t3-6\tAnn\tAnn[1]|Port\\_Union[2]\tfor[1]|against[2]\tToll \\| fee[1]|Ferry[2]\t
1-3\t7-12\twants\tAnn[1]\tfor[1]\tToll \\| fee[1]\t
1-4\t13-15\tit\t_\t_\t_\t
1-5\t15-16\t.\t_\t_\t_\t

#Text=Ben\\tsaw.
2-1\t18-21\tBen\tBen\t*\tToll\t
2-2\t22-25\tsaw\t_\t_\t_\t
2-3\t25-26\t.\t_\t_\t_\t
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-webanno-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string, mapping?: string): Promise<ForeignDocument | undefined> {
  const [file, mappingFile] = [join(folder, 'port.tsv'), join(folder, 'm.yaml')];
  await writeFile(file, content);
  if (mapping !== undefined) await writeFile(mappingFile, mapping);
  for await (const one of readWebanno(file, mapping === undefined ? EXAMPLE : mappingFile)) return one;
}

async function refusal(content: string, mapping?: string): Promise<string> {
  const error: unknown = await read(content, mapping).then(
    () => 'It was taken.',
    (thrown: unknown) => thrown,
  );
  return (error instanceof Error ? error.message : String(error)).replaceAll(`${folder}/`, '');
}

const claimsOf = (document: ForeignDocument | undefined) =>
  document?.claims.map(({ place, source, holder, holderSpan, stance, target, evidence }) =>
    [
      ...[place, source, holder.name, holder.named, holderSpan?.exact, stance, target.text],
      ...evidence.map(({ start, end, exact }) => `${start}-${end} ${exact}`),
    ].join(' / '),
  );

test('spans are read with what is stacked, goes over several tokens or is escaped', async () => {
  const document = await read(SPANS + ROWS);
  expect(document).toMatchObject({ slug: 'port', text: '🚢 Ann wants it.\n Ben\tsaw.', faults: [] });
  expect(claimsOf(document)).toEqual([
    'line 7 / token 1-2 / Ann / true / Ann / SUPPORTS / Toll | fee / 2-11 Ann wants',
    'line 7 / token 1-2 / Port_Union / true /  / OBJECTS / Ferry / 2-5 Ann',
    'line 13 / token 2-1 / Ben / true / Ben /  / Toll / 17-20 Ben',
  ]);
});

const RELATIONS = `#FORMAT=WebAnno TSV 3.2
#T_SP=webanno.custom.Mention|
#T_RL=webanno.custom.Stance|side|BT_webanno.custom.Mention


#Text=Officials want the toll.
1-1\t0-9\tOfficials\t*\t_\t_\t
1-2\t10-14\twant\t_\t_\t_\t
1-3\t15-18\tthe\t*[1]\tfor\t1-1[0_1]\t
1-4\t19-23\ttoll\t*[1]\t_\t_\t
1-5\t23-24\t.\t_\t_\t_\t
`;
const RELATION_MAPPING = 'layer: Stance\nstance: { feature: side, values: { for: SUPPORTS } }\n';

test('a relation goes from the holder to the target', async () => {
  expect(claimsOf(await read(RELATIONS, RELATION_MAPPING))).toEqual([
    'line 9 / token 1-3 / Officials / false / Officials / SUPPORTS / the toll / 0-23 Officials want the toll',
  ]);
  const lost = await read(RELATIONS.replace('1-1[0_1]', '1-2[0_1]'), RELATION_MAPPING);
  expect(lost?.faults).toEqual([
    {
      place: 'line 9',
      message: 'It leads from "1-2[0_1]" to "1-3", and "webanno.custom.Mention" has no span there.',
    },
  ]);
});

test('what cannot be read is refused with its line', async () => {
  expect(await refusal(`${SPANS}${ROWS}`.replace('3.3', '3.1'))).toContain(
    'is WebAnno TSV 3.1, and 3.2 and 3.3',
  );
  expect(await refusal('a\tb\n')).toContain('is no WebAnno TSV');
  expect(await refusal((SPANS + ROWS).replace('22-25', '22-99'))).toContain(
    'line 14: The token goes from 22 to 99, and the text so far has 26 UTF-16 units.',
  );
  expect(await refusal((SPANS + ROWS).replace('13-15\tit', '12-14\tit'))).toContain(
    'The offsets count code points; those of WebAnno count UTF-16 units',
  );
  expect(await refusal((SPANS + ROWS).slice(0, -30))).toContain('The file seems to be cut off here.');
  expect(await refusal(SPANS + ROWS, 'layer: Statment\nstance: { feature: x, values: {} }\n')).toContain(
    'Did you mean "Statement"',
  );
  expect(await refusal(SPANS + ROWS, 'layer: Statement\nholdr: a\n')).toContain('Did you mean "holder"');
});
