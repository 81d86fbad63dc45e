import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

/** A client of the protocol's own library. */
export interface Connected {
  readonly client: Client;
  /** What a tool tells, parsed. */
  ask(tool: string, given: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** The text of a tool's answer, and whether it is an error. */
  told(tool: string, given: Record<string, unknown>): Promise<Told>;
  close(): Promise<void>;
}

export interface Told {
  readonly text: string;
  readonly isError: boolean;
}

export async function connect(transport: Transport): Promise<Connected> {
  const client = new Client({ name: 'tests', version: '1.0.0' });
  await client.connect(transport);
  const told = async (tool: string, given: Record<string, unknown>): Promise<Told> => {
    const { content, isError } = await client.callTool({ name: tool, arguments: given });
    return { text: String(Object(content)[0].text), isError: isError === true };
  };
  return {
    client,
    told,
    async ask(tool, given) {
      const { text, isError } = await told(tool, given);
      if (isError) throw new Error(text);
      return JSON.parse(text);
    },
    close: () => client.close(),
  };
}

/** @param url of the service */
export function connectByHttp(url: string, headers: Record<string, string> = {}): Promise<Connected> {
  return connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } }));
}
