import type { Ask } from '../../diagrams/Ask.ts';
import { oneOf } from '../../diagrams/oneOf.ts';
import { DemarcheError } from '../../errors.ts';
import { fileName } from '../fileName.ts';
import { filterParameters, filterValues, requestedFilter } from '../requestedFilter.ts';
import { requireRole } from '../requireRole.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { networkExports } from './networkExports.ts';
import { checkClaims, selectClaims } from './selectClaims.ts';
import type { ZippedFile } from './zipped.ts';

/** The most claims of one packet: the whole text of each is read. */
const MOST_IN_PACKET = 50;

/** The formats that an address gives. What writes them is loaded by those who want one. */
export const exportFormats: readonly ExportFormat[] = [
  {
    name: 'csv',
    parameters: { ...filterParameters, single: [...filterParameters.single, 'spreadsheet'] },
    command: 'demarche export csv FILE',
    async write({ query, store, ask, publicUrl, text, instead }) {
      const spreadsheet =
        oneOf('spreadsheet', query.get('spreadsheet') ?? 'false', ['true', 'false']) === 'true';
      const claims = await claimsIn(query, ask, instead);
      const { exportCsv } = await import('../../exchange/export/csv.ts');
      await exportCsv(store, text.write, { spreadsheet, publicUrl, claims });
      return { mediaType: 'text/csv; charset=utf-8; header=present', name: `${claimsFile(query)}.csv` };
    },
  },
  {
    name: 'annotation',
    parameters: filterParameters,
    command: 'demarche export annotation FILE',
    async write({ query, store, ask, publicUrl, text, instead }) {
      const claims = await claimsIn(query, ask, instead);
      const { exportAnnotations } = await import('../../exchange/export/annotation.ts');
      await exportAnnotations(store, text.write, { publicUrl, claims });
      // https://www.w3.org/TR/annotation-protocol/#annotation-retrieval
      const mediaType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
      return { mediaType, name: `${claimsFile(query)}.jsonld` };
    },
  },
  {
    name: 'prov',
    parameters: { ...filterParameters, single: [...filterParameters.single, 'form'] },
    command: 'demarche export prov FILE',
    async write({ query, store, ask, publicUrl, text, instead }) {
      const { exportProv, provForms } = await import('../../exchange/export/prov.ts');
      const form = oneOf('form', query.get('form') ?? 'json-ld', provForms);
      const claims = await claimsIn(query, ask, instead);
      await exportProv(store, text.write, { publicUrl, form, claims });
      const name = claimsFile(query);
      return form === 'json-ld'
        ? { mediaType: 'application/ld+json', name: `${name}.jsonld` }
        : { mediaType: 'application/n-quads', name: `${name}.nq` };
    },
  },
  {
    name: 'packet',
    parameters: { several: ['claim'], single: [] },
    command: 'demarche packet CLAIM… --output FILE',
    async write({ query, store, publicUrl, text, instead }) {
      const claims = query.getAll('claim');
      checkPacket(claims, instead);
      const { packetOf } = await import('../../exchange/packet/packetOf.ts');
      const { packetText } = await import('../../exchange/packet/Packet.ts');
      await text.write(packetText(await packetOf(store, claims, publicUrl, text.pause)));
      return { mediaType: 'application/json', name: `${fileName(['evidence', ...claims])}.json` };
    },
  },
  {
    name: 'dossier',
    parameters: { several: [], single: ['document', 'coder'] },
    command: 'demarche export dossier FOLDER',
    async write({ query, store, author, text }) {
      requireRole({ call: { author } }, 'SUGGEST');
      const document = dossierOf(query);
      const coder = query.get('coder');
      const { exportDossiers } = await import('../../exchange/export/dossier.ts');
      const { zipped } = await import('./zipped.ts');
      const files: ZippedFile[] = [];
      const { notes } = await exportDossiers(store, { document, coder }, async (written) => {
        files.push({ path: `${written.folder}/article.txt`, text: written.article });
        files.push({ path: `${written.folder}/dossier.yaml`, text: written.dossier });
        await text.pause();
      });
      if (files.length === 0) throw new DemarcheError('BAD_ARGUMENT', notes.join(' '));
      await text.write(zipped(files));
      return { mediaType: 'application/zip', name: `${fileName(['dossier', document, coder ?? ''])}.zip` };
    },
  },
  {
    name: 'jsonl',
    parameters: { several: [], single: [] },
    command: 'demarche export jsonl FILE',
    async write({ store, author, text }) {
      // It has drafts and their notes, and what the API shows to nobody.
      requireRole({ call: { author } }, 'ADMIN');
      const { exportJsonl } = await import('../../exchange/export/jsonl.ts');
      await exportJsonl(store, text.write);
      return { mediaType: 'application/jsonl', name: 'graph.jsonl' };
    },
  },
  ...networkExports,
];

function claimsIn(query: URLSearchParams, ask: Ask, instead: string): Promise<readonly string[]> {
  return selectClaims(requestedFilter(query), ask, (claims) => checkClaims(claims, instead));
}

function claimsFile(query: URLSearchParams): string {
  return fileName(['claims', ...filterValues(query)]);
}

function dossierOf(query: URLSearchParams): string {
  const document = query.get('document') ?? '';
  const empty = [...query].find(([, value]) => value.trim() === '')?.[0];
  if (document !== '' && empty === undefined) return document;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    'A dossier is of the document that "document" names, by its slug, and of the coder that "coder" names, or of all where it is left out: give them once, none of them empty.',
    { details: { argument: empty ?? 'document' } },
  );
}

function checkPacket(claims: readonly string[], instead: string): void {
  if (claims.length === 0 || claims.some((claim) => claim.trim() === ''))
    throw new DemarcheError(
      'BAD_ARGUMENT',
      'A packet has the claims that "claim" names, by their ids or slugs: give it once for each, none of them empty.',
      { details: { argument: 'claim' } },
    );
  if (claims.length > MOST_IN_PACKET)
    throw new DemarcheError(
      'OPERATION_TOO_LARGE',
      `This packet has ${claims.length} claims, and an address gives at most ${MOST_IN_PACKET}. Name fewer, or ${instead}.`,
      { details: { limit: 'claims', allowed: MOST_IN_PACKET, given: claims.length } },
    );
}
