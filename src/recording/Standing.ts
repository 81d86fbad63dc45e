import type { Row } from '../stores/Store.ts';

/** What a proposal keeps of where actors stand on it. */
export interface Standing {
  /** No accepted claim has ever proposed it. */
  readonly unattributed: boolean;
  /** Somebody currently is sceptical of it or objects to it. */
  readonly opposed: boolean;
}

/** Of a proposal on which no claim is known. */
export const NOBODY_STANDS: Standing = { unattributed: true, opposed: false };

/** What a stored proposal keeps. */
export function standingOf({ fields }: Pick<Row, 'fields'>): Standing {
  return { unattributed: fields.unattributed !== false, opposed: fields.opposed === true };
}

/** Whether a position tells that somebody proposes its target. */
export function proposes({ fields }: Pick<Row, 'fields'>): boolean {
  return fields.stance === 'PROPOSES';
}

/** Whether a position tells that somebody is against its target today. */
export function opposes({ fields }: Pick<Row, 'fields'>): boolean {
  return fields.former === false && (fields.stance === 'SCEPTICAL' || fields.stance === 'OBJECTS');
}
