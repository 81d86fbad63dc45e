import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { candidatesContract } from './candidatesContract.ts';

candidatesContract(openTemporary);
