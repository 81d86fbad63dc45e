import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { hiddenContract } from './hiddenContract.ts';

hiddenContract(openTemporary);
