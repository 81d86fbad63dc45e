import { hasRole, type Role } from './Role.ts';

/** Whether whoever asks may see drafts and all that exists because of them. @param author null without a key */
export function seesDrafts(author: { readonly role: Role } | null | undefined): boolean {
  return author ? hasRole(author.role, 'SUGGEST') : false;
}
