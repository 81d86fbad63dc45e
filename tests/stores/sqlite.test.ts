import { storeContract } from './contract.ts';
import { openTemporary } from './sqlite/openTemporary.ts';

storeContract('SQLite', openTemporary);
