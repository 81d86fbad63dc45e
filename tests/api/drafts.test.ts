import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { draftsContract } from './draftsContract.ts';

draftsContract(openTemporary);
