import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { positionChangesContract } from './positionChangesContract.ts';

positionChangesContract(openTemporary);
