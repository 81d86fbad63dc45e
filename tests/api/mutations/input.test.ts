import { openTemporary } from '../../stores/sqlite/openTemporary.ts';
import { inputContract } from './inputContract.ts';

inputContract(openTemporary);
