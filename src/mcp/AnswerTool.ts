import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { askThrough } from '../api/askThrough.ts';
import type { Author, Execute } from '../api/Call.ts';
import { toGraphQLError } from '../api/toGraphQLError.ts';
import { withDeadline } from '../api/withDeadline.ts';
import type { Ask } from '../diagrams/Ask.ts';
import { MOST_TOKENS, tokensAtMost } from './tokensAtMost.ts';

/** What tools are answered with. */
export interface McpOptions {
  /** Runs operations as for everybody who asks by GraphQL. */
  readonly execute: Execute;
  /** Milliseconds that one tool call may take. */
  readonly deadline: number;
  /** Who asks, or null where no key was sent. Whatever the key, nothing is changed. */
  readonly author: Author | null;
  /** The request that calls came with, for the log. */
  readonly requestId: string;
  /** Aborts when nobody waits for answers any longer. */
  readonly signal: AbortSignal;
  /** Logs an error that nobody foresaw. */
  unexpected(error: unknown, requestId: string): void;
}

/** What a tool may do while it answers one call: everything together counts as one call of the API. */
export interface Asking {
  readonly ask: Ask;
  /** Never changes anything. */
  readonly execute: Execute;
  readonly call: Pick<Parameters<Execute>[0], 'signal' | 'requestId' | 'author'>;
}

/** Answers one call of a tool with what `work` gives, as JSON. */
export type AnswerTool = (
  signal: AbortSignal,
  work: (asking: Asking) => Promise<unknown>,
) => Promise<CallToolResult>;

/** What goes wrong is told to the model as GraphQL's clients are told, and so is what is too large. */
export function answerTool({ deadline, author, requestId, unexpected, ...options }: McpOptions): AnswerTool {
  const execute: Execute = (call) => options.execute({ ...call, readOnly: true });
  return async (signal, work) => {
    const call = {
      signal: withDeadline(deadline, AbortSignal.any([signal, options.signal])),
      requestId,
      author,
    };
    try {
      const ask = askThrough(execute, { ...call, usage: { rows: 0 } });
      return told(JSON.stringify(await work({ ask, execute, call })));
    } catch (error) {
      return { ...told(toGraphQLError(error, requestId, unexpected).message), isError: true };
    }
  };
}

function told(text: string): CallToolResult {
  const tokens = tokensAtMost(text);
  if (tokens <= MOST_TOKENS) return { content: [{ type: 'text', text }] };
  return {
    content: [
      {
        type: 'text',
        text: `The answer has up to ${tokens} tokens, and a model is given at most ${MOST_TOKENS}. Ask for fewer fields or a smaller "first", and go on with "after"; ask the schema for one type: { __type(name: "Claim") { fields { name description } } }.`,
      },
    ],
    isError: true,
  };
}
