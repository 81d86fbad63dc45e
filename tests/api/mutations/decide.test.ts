import { openTemporary } from '../../stores/sqlite/openTemporary.ts';
import { decideContract } from './decideContract.ts';

decideContract(openTemporary);
