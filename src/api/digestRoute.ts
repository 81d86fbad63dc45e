import { dayNumber } from '../analysis/dayNumber.ts';
import { dayOfNumber } from '../analysis/dayOfNumber.ts';
import { oneOf } from '../diagrams/oneOf.ts';
import { askDigest } from '../digest/askDigest.ts';
import type { DigestLanguage } from '../digest/DigestWords.ts';
import { type DigestFormat, digestFormats } from '../digest/digestFormats.ts';
import { askThrough } from './askThrough.ts';
import { checkParameters } from './checkParameters.ts';
import type { Route } from './Route.ts';
import type { Service } from './Service.ts';
import { unlessKnown } from './unlessKnown.ts';
import { withDeadline } from './withDeadline.ts';

/** The style of the page stands in it. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PARAMETERS = { several: [], single: ['since', 'until', 'issue', 'axis', 'after', 'lang'] };

/** Days of a digest whose beginning is not said. */
const DAYS = 30;

const languages: readonly DigestLanguage[] = ['en', 'uk'];

/** `/digest?since=…&until=…&issue=…&lang=uk`, also as `.md`, `.json` and `.atom`: who moved and who is new since a day. */
export function digestRoute({ execute, settings }: Pick<Service, 'execute' | 'settings'>): Route {
  const { deadline, publicUrl } = settings;
  return {
    name: 'digest',
    path: /^\/digest(?:\.(?:html|md|json|atom))?$/,
    async answer({ path, query, headers, signal, requestId, author }) {
      checkParameters(query, PARAMETERS, 'a digest');
      const today = new Date().toISOString().slice(0, 10);
      const issue = query.get('issue');
      const axis = oneOf('axis', query.get('axis') ?? 'said', ['SAID', 'KNOWN']);
      const language = oneOf('lang', query.get('lang') ?? 'en', languages);
      const request = {
        axis,
        since: query.get('since') ?? dayOfNumber(dayNumber(today) - DAYS),
        until: query.get('until'),
        issue,
        after: query.get('after'),
      };
      const ask = askThrough(execute, { signal: withDeadline(deadline, signal), requestId, author });
      const digest = await askDigest(request, ask, today);
      if (digest === null)
        return {
          status: 404,
          type: 'text/plain',
          body: `There is no question ${JSON.stringify(issue)}: "issue" takes the slug of one.\n`,
        };
      const format = path.slice(path.indexOf('.') + 1);
      const addressAs = (name: string, after: string | null, lang: DigestLanguage, by = query) => {
        const asked = new URLSearchParams(by);
        asked.delete('after');
        asked.delete('lang');
        if (lang !== 'en') asked.set('lang', lang);
        if (after !== null) asked.set('after', after);
        return `${publicUrl}/digest${name}${asked.size === 0 ? '' : `?${asked}`}`;
      };
      const addressOfLearned = (name: string) => {
        const asked = new URLSearchParams(query);
        asked.set('axis', 'known');
        // What was said until a day may have been learned on any.
        asked.delete('until');
        return addressAs(name, null, language, asked);
      };
      const { mediaType, write } = digestFormats[isFormat(format) ? format : 'html'];
      const body = write(digest, { publicUrl, language, addressAs, addressOfLearned, after: request.after });
      return unlessKnown(headers, {
        type: mediaType,
        body,
        headers: { 'cache-control': 'no-cache', 'content-security-policy': CONTENT_SECURITY_POLICY },
      });
    },
  };
}

function isFormat(name: string): name is DigestFormat {
  return Object.hasOwn(digestFormats, name);
}
