/** The tags of a header If-None-Match. Weak ones are compared like others (https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2). */
export function tagsIn(header: string | undefined): readonly string[] {
  return header === undefined ? [] : header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}
