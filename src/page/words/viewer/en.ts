/** Words about the key of the tab and what it may do, in English. */
export const en = {
  heading: 'Your key',
  none: 'You read without a key. To write, paste the key that you were given, or open the address that came with it.',
  field: 'Key',
  give: 'Use this key',
  other: 'Use another key',
  forget: 'Forget the key',
  kept: 'It is kept in this tab only, until you close it or forget it here.',
  who: 'You are {name}.',
  role: { READ: 'reads', SUGGEST: 'suggests', CODE: 'codes', REVIEW: 'reviews', ADMIN: 'administers' },
  may: {
    READ: 'This key may read, where reading needs a key. To write, ask for one with the role SUGGEST or CODE.',
    SUGGEST: 'This key may suggest claims, which are drafts until somebody accepts them.',
    CODE: 'This key may add texts, declare who and what they speak of, and code claims, which count at once.',
    CODE_REVIEWED:
      'This key may add texts, declare who and what they speak of, and code claims, which are drafts until somebody accepts them.',
    REVIEW: 'This key may code, and decide on anybody’s drafts.',
    ADMIN: 'This key may do everything: code, decide, merge and erase.',
  },
  noKey:
    'This is no key: one begins with “demarche_” and has 43 letters, digits, “-” and “_” after that. Paste it whole, or the address that ends in “#key=…”.',
  wrongKey: 'This key is not known here, or was revoked. Ask for another one.',
  unreachable:
    'The service cannot be reached, so the key could not be tried. Check the connection and try again.',
  status: 'The service answered with status {status}, so the key could not be tried. Try again in a while.',
};
