import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { silenceContract } from './silenceContract.ts';

silenceContract(openTemporary);
