import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { reviseContract } from './reviseContract.ts';

reviseContract(openTemporary);
