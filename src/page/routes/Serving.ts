import type { Service } from '../../api/Service.ts';

/** What of the service the page needs. */
export type Serving = Pick<Service, 'execute' | 'settings'>;
