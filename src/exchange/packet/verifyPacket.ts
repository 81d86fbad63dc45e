import { hash } from 'node:crypto';
import { DemarcheError } from '../../errors.ts';
import { codePoints } from '../../evidence/codePoints.ts';
import { verifySpan } from '../../evidence/verifySpan.ts';
import { digestOf, FORM, type Packet, type PacketClaim, packetText } from './Packet.ts';

/**
 * What is wrong with a packet, a line each; empty where it is as it was written, byte for byte, by its own digests, which
 * whoever changes it can work out anew: nothing signs it. With a text, its passages are
 * looked for there too: each at its place, in the very text that was read.
 *
 * @param file its content
 * @param text the text of the document that its claims rest on, or null where it is not at hand
 * Throws BAD_ARGUMENT where the file is no packet.
 */
export function verifyPacket(file: string, text: string | null): readonly string[] {
  const packet = parsed(file);
  const claims = packet.claims.flatMap((claim) => [
    ...(digestOf(claim) === claim.digest
      ? []
      : [
          `Claim ${claim.id} was changed: its digest is ${claim.digest}, and it comes to ${digestOf(claim)}.`,
        ]),
    ...(claim.passages.length === 0 ? [`Claim ${claim.id} rests on no words: that is no claim.`] : []),
    ...(text === null ? [] : standing(claim, text)),
  ]);
  const isWhole = digestOf(packet) === packet.digest;
  const whole = isWhole
    ? []
    : [`The packet was changed: its digest is ${packet.digest}, and it comes to ${digestOf(packet)}.`];
  return [...claims, ...whole, ...(isWhole ? otherBytes(file, packetText(packet)) : [])];
}

/** Where a file says the same as it did, in other bytes. */
function otherBytes(file: string, written: string): readonly string[] {
  if (file === written) return [];
  const [lines, before] = [file.split('\n'), written.split('\n')];
  const line = before.findIndex((text, i) => text !== lines[i]);
  const at = line === -1 ? before.length : line + 1;
  return [`Line ${at} is not as it was written, although it says the same.`];
}

function standing({ id, document, passages }: PacketClaim, text: string): readonly string[] {
  const sha256 = hash('sha256', text, 'hex');
  if (sha256 !== document.sha256)
    return [
      `Claim ${id}: the text is not the one that was read: its SHA-256 is ${sha256}, not ${document.sha256}.`,
    ];
  const points = codePoints(text);
  return passages.flatMap((passage) => {
    const { start, end, before, after } = passage;
    const fault = verifySpan(points, passage);
    if (fault !== null) return [`Claim ${id}: ${fault}`];
    const isAround =
      points.slice(0, start).endsWith(before) && points.slice(end, points.length).startsWith(after);
    return isAround ? [] : [`Claim ${id}: the text has other words around ${start}–${end}.`];
  });
}

function parsed(file: string): Packet {
  let value: unknown;
  try {
    value = JSON.parse(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DemarcheError('BAD_ARGUMENT', `The packet was changed or cut off: it is not JSON. ${why}`, {
      cause: error,
    });
  }
  if (!isPacket(value))
    throw new DemarcheError(
      'BAD_ARGUMENT',
      'This is no packet that "demarche packet" has written, or a part of it was taken out.',
    );
  if (value.form !== FORM)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `The packet was changed, or written by another version of demarche: its form is ${JSON.stringify(value.form)}, not ${FORM}.`,
    );
  return value;
}

/** Whether it has what is looked at here; that the rest is there, the digests say. */
function isPacket(value: unknown): value is Packet {
  if (!has(value, 'demarche', 'digest', 'claims') || value.demarche !== 'packet') return false;
  return (
    typeof value.digest === 'string' &&
    Array.isArray(value.claims) &&
    value.claims.every(
      (claim: unknown) =>
        has(claim, 'id', 'digest', 'document', 'passages') &&
        has(claim.document, 'sha256') &&
        Array.isArray(claim.passages) &&
        claim.passages.every(
          (passage: unknown) =>
            has(passage, 'start', 'end', 'exact', 'before', 'after') &&
            [passage.exact, passage.before, passage.after].every((part) => typeof part === 'string'),
        ),
    )
  );
}

function has<Name extends string>(value: unknown, ...names: Name[]): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && names.every((name) => Object.hasOwn(value, name));
}
