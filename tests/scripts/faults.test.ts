import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FAULTS } from '../../scripts/faults.ts';

test.each(FAULTS.map((fault) => [fault.what, fault] as const))(
  'what the fault changes stands in its file once: %s',
  async (_, { file, from, caughtBy }) => {
    const text = await readFile(file, 'utf8');
    expect(text.split(from)).toHaveLength(2);
    expect(existsSync(caughtBy)).toBe(true);
  },
);
