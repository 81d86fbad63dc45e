/** Where the manual of coding is served. */
export const MANUAL_PATH = '/manual';
