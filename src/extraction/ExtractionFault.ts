import { type FaultCode, faultSentences, sentenceWith } from './sentences.ts';
import type { Values } from './Values.ts';

/** Why a file gives no text. Its message is for whoever brought it. */
export class ExtractionFault extends Error {
  readonly code: FaultCode;
  readonly values: Values;

  constructor(code: FaultCode, values: Values = {}) {
    super(sentenceWith(faultSentences[code], values));
    this.name = 'ExtractionFault';
    this.code = code;
    this.values = values;
  }
}
