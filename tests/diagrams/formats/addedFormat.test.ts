import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Started } from '../../api/startApp.ts';
import { changedProgram } from '../../schema/changedProgram.ts';
import { formatNames, largerFormats } from '../formatNames.ts';
import { madeView } from '../madeView.ts';

/** One line in the list and one value in the schema; the format itself is a file. */
const folder = changedProgram({
  'schema.graphql': [
    ['enum DiagramFormat {\n', 'enum DiagramFormat {\n  "A line for each position."\n  TXT\n'],
  ],
  'src/diagrams/formats/formats.ts': [
    ['import { svg }', "import { txt } from './txt.ts';\nimport { svg }"],
    ['DiagramFormat[] = [', 'DiagramFormat[] = [txt, '],
  ],
});
writeFileSync(
  join(folder, 'src/diagrams/formats/txt.ts'),
  `import { limits } from '../limits.ts';
import type { DiagramFormat } from './DiagramFormat.ts';

export const txt: DiagramFormat = {
  name: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  isBinary: false,
  isShown: true,
  mostPositions: limits.data,
  write: (view) => view.positions.map(({ actor, stance, target }) => \`\${actor} \${stance} \${target}\\n\`).join(''),
};
`,
);
const { openSeeded }: typeof import('../../api/seeded.ts') = await import(
  join(folder, 'tests/api/seeded.ts')
);
const { startApp }: typeof import('../../api/startApp.ts') = await import(
  join(folder, 'tests/api/startApp.ts')
);
const { checkSize }: typeof import('../../../src/diagrams/checkSize.ts') = await import(
  join(folder, 'src/diagrams/checkSize.ts')
);
const { formatNamed }: typeof import('../../../src/diagrams/renderDiagram.ts') = await import(
  join(folder, 'src/diagrams/renderDiagram.ts')
);

let app: Started;
beforeAll(async () => {
  const opened = await openSeeded();
  app = await startApp(opened.store);
  return async () => {
    await app.stop();
    await opened.discard();
  };
});

const LINE = 'macron PROPOSES geneva-venue\n';

test('it has an address', async () => {
  const response = await fetch(`${app.url}/diagram.txt?issue=talks-venue&actor=macron&stance=proposes`);
  expect([response.status, await response.text()]).toEqual([200, LINE]);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(response.headers.get('content-disposition')).toMatch(/^inline; filename=".*\.txt"$/);
});

test('GraphQL gives it', async () => {
  const { body } = await app.ask(
    '{ diagram(format: TXT, filter: { issue: ["talks-venue"], actor: ["macron"], stance: [PROPOSES] }) { mediaType encoding body } }',
  );
  expect(body).toEqual({
    data: { diagram: { mediaType: 'text/plain; charset=utf-8', encoding: 'TEXT', body: LINE } },
  });
});

test('the command has it in its help', () => {
  const help = execFileSync(process.execPath, ['src/cli.js', 'diagram', '--help'], { cwd: folder });
  expect(help.toString().replace(/\s+/g, ' ')).toContain(`--format <name> txt, ${formatNames[0]}, `);
});

test('messages name it', () => {
  expect(() => formatNamed('text')).toThrow(`Formats: txt, ${formatNames.join(', ')}.`);
  const { positions } = madeView(40, 60, 120);
  expect(() => checkSize(formatNamed('svg'), positions.length)).toThrow(
    `or txt, ${largerFormats}, which hold more`,
  );
});
