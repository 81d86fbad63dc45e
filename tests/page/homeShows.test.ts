import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/page/Address.ts';
import { homeShows } from '../../src/page/homeShows.ts';

test('strips where they can be read or a question is chosen, else the overview', () => {
  expect(homeShows(NO_FILTER, 80)).toBe('strips');
  expect(homeShows(NO_FILTER, 81)).toBe('overview');
  expect(homeShows({ ...NO_FILTER, actor: ['trump'] }, 81)).toBe('overview');
  expect(homeShows({ ...NO_FILTER, issue: ['talks-venue'] }, 200)).toBe('strips');
  expect(homeShows({ ...NO_FILTER, target: ['geneva-venue'] }, 200)).toBe('strips');
  expect(homeShows({ ...NO_FILTER, issue: ['talks-venue'] }, 201)).toBe('overview');
});
