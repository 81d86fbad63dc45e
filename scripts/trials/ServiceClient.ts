import type { Answer, AnsweredClaim, MutationCall, Outcome } from './Call.ts';
import { MUTATIONS } from './mutations.ts';

/** Milliseconds until a call is given up. */
const PATIENCE = 120_000;

/** What every answer to a mutation has. */
interface Answered extends Answer {
  readonly faults: readonly { readonly rule: string; readonly path: string; readonly message: string }[];
  readonly change: { readonly seq: number } | null;
}

/** Speaks with a service. */
export class ServiceClient {
  private readonly url: string;
  private readonly secret: string | null;

  /** @param secret of a key; null for whoever has none */
  constructor(url: string, secret: string | null) {
    this.url = url;
    this.secret = secret;
  }

  /**
   * What came of a mutation.
   *
   * @param key makes it safe to send again
   * Throws where no answer comes: whether anything was written is then not known.
   */
  async send({ name, given }: MutationCall, key: string): Promise<Outcome> {
    const { status, text } = await this.post(MUTATIONS.get(name) ?? '', { ...given, key });
    const failed = (): Outcome => ({ is: 'failed', error: `${status} ${text.slice(0, 2_000)}` });
    if (status !== 200) return failed();
    const { data, errors } = JSON.parse(text);
    const answer: Answered | undefined = data?.[name];
    if (errors !== undefined || !answer) return failed();
    const { faults, change } = answer;
    if (faults.length === 0) return { is: 'confirmed', seq: change?.seq ?? null, answer };
    return { is: 'refused', faults: faults.map(({ rule, path, message }) => `${rule} ${path}: ${message}`) };
  }

  /** Claims that the graph has. Throws where no answer comes. */
  async claims(): Promise<readonly AnsweredClaim[]> {
    const { text } = await this.post('{ claims(first: 100) { nodes { id holder { slug } } } }');
    return JSON.parse(text).data.claims.nodes;
  }

  /** Throws where no answer comes. */
  async post(query: string, variables: object = {}): Promise<{ status: number; text: string }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(this.secret !== null && { authorization: `Bearer ${this.secret}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: response.status, text: await response.text() };
  }
}
