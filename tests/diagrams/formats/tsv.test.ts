import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tsv } from '../../../src/diagrams/formats/tsv.ts';
import { articleView } from '../articleView.ts';
import { emptyView, hardNames, hardView } from '../hardView.ts';
import { describeWith } from '../readers/findProgram.ts';
import { askPython, python } from '../readers/python.ts';
import { write } from '../readers/write.ts';

/** Python's reader, strict, and without its help for byte order marks and line ends. */
const READ = `
import sys, csv, json
sys.stdin.reconfigure(encoding='utf-8', newline='')
print(json.dumps(list(csv.DictReader(sys.stdin, delimiter='\\t', strict=True))))
`;

type Row = Readonly<Record<string, string>>;

const NAMES = [...hardNames, '- withdraw the troops', '−5 % a year', 'page\fbreak', 'a\r\n"b"\tc'];

describeWith('TSV by Python', python, (program) => {
  test('every text of a row is as it was, without an apostrophe in front', async () => {
    const view = hardView(NAMES);
    const rows = askPython(program, READ, await write(tsv, view)) as Row[];
    expect(rows.map((row) => [row.position_id, row.claim_id, row.quotation])).toEqual(
      view.positions.flatMap((position) =>
        position.claims.flatMap((claim) => claim.quotations.map((words) => [position.id, claim.id, words])),
      ),
    );
    const names = new Map(view.actors.map((actor) => [actor.slug, actor.name]));
    for (const row of rows) expect(row.actor_name).toBe(names.get(row.actor ?? ''));
  });

  test('a proposal that nobody took a stance on has a row that says so', async () => {
    const rows = askPython(program, READ, await write(tsv, articleView())) as Row[];
    expect(rows.filter((row) => row.actor === '').map((row) => [row.target, row.unattributed])).toEqual([
      ['reassurance-force', 'nobody is named as proposing it'],
    ]);
  });

  test('nothing is a header', async () => {
    expect(askPython(program, READ, await write(tsv, emptyView))).toEqual([]);
  });

  test('any text comes through, but for U+0000 and half characters', async () => {
    const names = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        const rows = askPython(program, READ, await write(tsv, hardView(given))) as Row[];
        const held = given.map((name) => name.toWellFormed().replaceAll('\0', '\ufffd'));
        expect(rows.map((row) => row.actor_name).filter((name, at, all) => name !== all[at - 1])).toEqual(
          held.filter((name, at, all) => name !== all[at - 1]),
        );
      }),
      { numRuns: 10 },
    );
  });
});
