import { hasRole, type Role } from './Role.ts';

/** The least role with which drafts are seen. */
export const SEES_DRAFTS: Role = 'SUGGEST';

/** Whether whoever asks may see drafts and all that exists because of them. @param author null without a key */
export function seesDrafts(author: { readonly role: Role } | null | undefined): boolean {
  return author ? hasRole(author.role, SEES_DRAFTS) : false;
}
