/** The response key of stored fields that only computed fields need: no name in GraphQL is empty. */
export const HIDDEN = '';
