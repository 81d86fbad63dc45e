import { describe } from 'vitest';
import { triedStore } from '../../scripts/trials/stores.ts';
import { crashesContract } from './crashesContract.ts';

describe('on SQLite', () => {
  crashesContract(['service', 'load'], (folder) => triedStore('sqlite', folder));
});
