import { openTemporary } from '../../stores/sqlite/openTemporary.ts';
import { correctContract } from './correctContract.ts';

correctContract(openTemporary);
