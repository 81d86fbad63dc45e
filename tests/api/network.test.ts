import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { networkContract } from './networkContract.ts';

networkContract(openTemporary);
