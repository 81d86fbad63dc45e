import { readFile } from 'node:fs/promises';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Puts files that use Neo4j at even distances among the others. They take turns on it: side by side they would keep
 * workers waiting while the others have still to be run.
 */
export class Neo4jFilesApart extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const texts = await Promise.all(sorted.map(({ moduleId }) => readFile(moduleId, 'utf8')));
    const uses = new Set(sorted.filter((_, i) => texts[i]?.includes('useNeo4j(')));
    const others = sorted.filter((file) => !uses.has(file));
    const between = Math.floor(others.length / Math.max(1, uses.size));
    return [...uses]
      .flatMap((file, i) => [file, ...others.slice(i * between, (i + 1) * between)])
      .concat(others.slice(uses.size * between));
  }
}
