import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/page/Address.ts';
import { busiestActorsCall, busiestIssuesCall } from '../../src/page/operations/choices.ts';

test.each([true, false])('choices count what is no longer held where their view shows it: %o', (former) => {
  for (const callFor of [busiestActorsCall, busiestIssuesCall])
    expect(callFor({ ...NO_FILTER, former }).variables).toMatchObject({ filter: { includeFormer: former } });
});
