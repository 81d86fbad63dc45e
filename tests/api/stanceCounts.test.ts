import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { stanceCountsContract } from './stanceCountsContract.ts';

stanceCountsContract(openTemporary);
