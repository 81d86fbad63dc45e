import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { started } from '../servers/answer.ts';
import { fillPostgres } from './fillPostgres.js';
import { startPostgres } from './startPostgres.js';

// A peer: PostGraphile with its plugin for filters, on a PostgreSQL with the same rows and indexes.

const { folder, sqlite } = await started();
const address = await startPostgres(folder);
await fillPostgres({ address, folder, sqlite });

const service = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  pgServices: [makePgService({ connectionString: address, schemas: ['public'] })],
  grafserv: { watch: false, graphiql: false, maxRequestLength: 1_000_000 },
  grafast: { explain: false },
}).createServ(grafserv);

const server = createServer();
server.on('error', (error) => {
  throw error;
});
await service.addTo(server);
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
