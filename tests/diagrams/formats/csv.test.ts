import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../../src/diagrams/formats/csv.ts';
import { spreadsheetField } from '../../../src/diagrams/formats/tableField.ts';
import { articleView } from '../articleView.ts';
import { emptyView, hardView } from '../hardView.ts';
import { describeWith } from '../readers/findProgram.ts';
import { askPython, python } from '../readers/python.ts';
import { write } from '../readers/write.ts';

/** Python's reader, strict. */
const READ = `
import sys, io, csv, json
sys.stdin.reconfigure(encoding='utf-8-sig', newline='')
print(json.dumps(list(csv.DictReader(sys.stdin, strict=True))))
`;

type Row = Readonly<Record<string, string>>;

/** What a table's reader gets: without what a table cannot hold, and with the apostrophe where there is one. */
function inTable(text: string): string {
  return spreadsheetField(text).slice(1, -1).replaceAll('""', '"');
}

describeWith('CSV by Python', python, (program) => {
  test('a row for each passage, with every text unharmed', async () => {
    const view = hardView();
    const rows = askPython(program, READ, await write(csv, view)) as Row[];
    const expected = view.positions.flatMap((position) =>
      position.claims.flatMap((claim) =>
        claim.quotations.map((words) => [position.id, claim.id, inTable(words)]),
      ),
    );
    expect(rows.map((row) => [row.position_id, row.claim_id, row.quotation])).toEqual(expected);
    const names = new Map(view.actors.map((actor) => [actor.slug, inTable(actor.name)]));
    for (const row of rows) expect(row.actor_name).toBe(names.get(row.actor ?? ''));
  });

  test('a proposal that nobody took a stance on has a row that says so', async () => {
    const rows = askPython(program, READ, await write(csv, articleView())) as Row[];
    expect(rows.filter((row) => row.actor === '').map((row) => [row.target, row.unattributed])).toEqual([
      ['reassurance-force', 'nobody is named as proposing it'],
    ]);
  });

  test('nothing is a header', async () => {
    expect(askPython(program, READ, await write(csv, emptyView))).toEqual([]);
  });
});

test.each([
  ['=1+1', `"'=1+1"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  [' =1', `"' =1"`],
  ['\u200b=1', `"'\u200b=1"`],
  ['＝1', `"'＝1"`],
  ['\tname', `"'\tname"`],
  ['a "b"', '"a ""b"""'],
  ['Orban', '"Orban"'],
  ['1-1', '"1-1"'],
])('%j is written as %j', (text, field) => {
  expect(spreadsheetField(text)).toBe(field);
});

test('no field starts with what a spreadsheet runs, whatever a document says', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n \u0000\u200b\ufeffa"\u00a0') }), (text) => {
      const shown = inTable(text);
      expect(shown.trimStart()).not.toMatch(/^[=+\-@]/u);
    }),
  );
});
