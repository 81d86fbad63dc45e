import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { filterContract } from './filterContract.ts';

filterContract(openTemporary);
