import { dateInWords } from '../diagrams/dateInWords.ts';
import { documentName } from '../diagrams/documentName.ts';
import { quoted } from '../diagrams/quoted.ts';
import { formatAddress, NO_FILTER } from './Address.ts';
import { attributedIn } from './attributedIn.ts';
import { hrefOfSubject } from './hrefOfSubject.ts';
import type { Found } from './operations/find.ts';
import type { Words } from './words/Words.ts';

interface FoundLink {
  readonly href: string;
  /** What kind of thing it is. */
  readonly kind: Found['__typename'];
  readonly text: string;
  /** What tells it from others of the same text: words, the text that they are from, when they were said. */
  readonly detail?: string;
}

/** Where something that was found leads on this page. A place leads to the proposals to meet there. */
export function linksOfFound(found: Found, words: Words): FoundLink[] {
  const positions = (filter: Partial<typeof NO_FILTER>) =>
    formatAddress({ view: 'home', filter: { ...NO_FILTER, ...filter } });
  switch (found.__typename) {
    case 'Actor':
      return [{ kind: 'Actor', text: found.name, href: hrefOfSubject(found.__typename, found.slug) }];
    case 'Issue':
      return [{ kind: 'Issue', text: found.text, href: hrefOfSubject(found.__typename, found.slug) }];
    case 'Proposal':
      return [{ kind: 'Proposal', text: found.text, href: hrefOfSubject(found.__typename, found.slug) }];
    case 'Assertion':
      return [{ kind: 'Assertion', text: found.text, href: hrefOfSubject(found.__typename, found.slug) }];
    case 'Place': {
      const target = found.proposals.nodes.map(({ slug }) => slug);
      return target.length === 0 ? [] : [{ kind: 'Place', text: found.name, href: positions({ target }) }];
    }
    case 'Document': {
      const { slug, excerpt } = found;
      const around = excerpt && wholeWordsOf(excerpt);
      const { text: name } = documentName({ ...found, opening: null });
      return [
        {
          kind: 'Document',
          text: around === null ? name : `${name}: … ${around} …`,
          href: formatAddress({ view: 'reader', document: slug, found: excerpt }),
        },
      ];
    }
    case 'Claim':
      return [
        {
          kind: 'Claim',
          text: `${attributedIn(found, words)}${found.disputed ? ` (${words.claim.isDisputed})` : ''}`,
          detail: [
            quoted(
              found.evidence.map(({ exact }) => exact),
              words.view,
            ),
            documentName({ ...found.document, opening: null }).text,
            ...(found.saidAt === null ? [] : [dateInWords(found.saidAt, words.view.language)]),
          ].join(' · '),
          href: formatAddress({ view: 'reader', document: found.document.slug, claim: found.id }),
        },
      ];
    case 'Passage':
      return [
        {
          kind: 'Passage',
          text: quoted(found.exact, words.view),
          detail: documentName({ ...found.document, opening: null }).text,
          href: formatAddress({ view: 'reader', document: found.document.slug, passage: found.id }),
        },
      ];
    default:
      return [];
  }
}

/** The words of an excerpt in one line; what stands around is cut where a word begins or ends. */
function wholeWordsOf({ prefix, exact, suffix }: { prefix: string; exact: string; suffix: string }): string {
  const before = prefix.replace(/^\S+(?=\s)/u, '');
  const after = suffix.replace(/(?<=\s)\S+$/u, '');
  return `${before}${exact}${after}`.replace(/\s+/g, ' ').trim();
}
