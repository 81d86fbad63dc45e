import { type DocumentNode, GraphQLError, Lexer, parse, Source, TokenKind, visit } from 'graphql';
import { graphqlRefusal } from './graphqlRefusal.ts';

/**
 * How large one document may be: far more than any operation within the limits needs. Nesting, because parsers call
 * themselves for each level; overlap is the number of comparisons that validation may make, of which the largest
 * published question needs 69 and 20,000 take some 10 ms.
 */
const ALLOWED = { tokens: 10_000, nesting: 100, fields: 1_000, overlap: 20_000 } as const;

/** Throws a GraphQLError with the code GRAPHQL_PARSE_FAILED, or OPERATION_TOO_LARGE. */
export function parseDocument(text: string): DocumentNode {
  checkTokens(new Source(text));
  const document = parseText(text);
  checkFields(document);
  return document;
}

function parseText(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw error instanceof GraphQLError ? graphqlRefusal(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

function checkTokens(source: Source): void {
  const lexer = new Lexer(source);
  let tokens = 0;
  let nesting = 0;
  for (let kind = next(lexer); kind !== null; kind = next(lexer)) {
    tokens += 1;
    if (OPENING.has(kind)) nesting += 1;
    if (CLOSING.has(kind)) nesting -= 1;
    if (tokens > ALLOWED.tokens)
      throw tooLarge('tokens', `The document has more than ${ALLOWED.tokens} tokens. Ask for less at once.`);
    if (nesting > ALLOWED.nesting)
      throw tooLarge(
        'nesting',
        `The document has more than ${ALLOWED.nesting} brackets open at once. Ask for the deeper part by itself.`,
      );
  }
}

/** Null at the end, and where the text is no GraphQL from there on, which the parser tells. */
function next(lexer: Lexer): TokenKind | null {
  try {
    const { kind } = lexer.advance();
    return kind === TokenKind.EOF ? null : kind;
  } catch {
    return null;
  }
}

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Validation compares fields under one response key each with each, and fragments too
 * (https://spec.graphql.org/October2021/#sec-Field-Selection-Merging). Which of them meet is not looked into: it is
 * counted as if all of the document did.
 */
function checkFields(document: DocumentNode): void {
  const seen = new Map<string, number>();
  let fields = 0;
  let overlap = 0;
  const count = (key: string) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    fields += 1;
    overlap += before;
  };
  visit(document, {
    Field: ({ alias, name }) => count((alias ?? name).value),
    FragmentSpread: () => count('...'),
    InlineFragment() {
      fields += 1;
    },
  });
  if (fields > ALLOWED.fields)
    throw tooLarge(
      'fields',
      `The document has ${fields} fields and fragments; ${ALLOWED.fields} are allowed. Ask for less at once.`,
      { given: fields },
    );
  if (overlap > ALLOWED.overlap)
    throw tooLarge(
      'overlap',
      `The document asks for the same fields or fragments so many times that checking it takes more than ${ALLOWED.overlap} comparisons. Ask for each once, or for less at once.`,
    );
}

function tooLarge(
  limit: keyof typeof ALLOWED,
  message: string,
  given: { given?: number } = {},
): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: 'OPERATION_TOO_LARGE',
      limit,
      allowed: ALLOWED[limit],
      ...given,
      http: { status: 400, spec: true },
    },
  });
}
