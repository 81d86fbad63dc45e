import { describe } from 'vitest';
import { triedStore } from '../../scripts/trials/stores.ts';
import { weekContract } from './weekContract.ts';

describe('on SQLite', () => {
  weekContract((folder) => triedStore('sqlite', folder));
});
