import { voiceOf } from '../../../evidence/voiceOf.ts';
import type { ClaimDraft, Voice } from './ClaimDraft.ts';
import type { CodedText } from './CodedText.ts';

/** How the text gives a claim, as far as its quotation marks tell: what the service takes where the form says nothing. */
export function voiceFound(text: CodedText, { quotes, via, saidAt }: ClaimDraft): Voice {
  return voiceOf(text.points, text.quoted(), quotes, via.length > 0 || saidAt.trim() !== '');
}
