import type { Fault } from '../errors.ts';
import { acceptedClaimHasAStance } from './acceptedClaimHasAStance.ts';
import { actorIsUsed } from './actorIsUsed.ts';
import { addressIsOneDocument } from './addressIsOneDocument.ts';
import { claimHasEvidence } from './claimHasEvidence.ts';
import { claimIsOnesOwn } from './claimIsOnesOwn.ts';
import { claimIsSaidOnce } from './claimIsSaidOnce.ts';
import { conditionIsStated } from './conditionIsStated.ts';
import { coordinatesAreOnEarth } from './coordinatesAreOnEarth.ts';
import { dateIsNotAfterPublication } from './dateIsNotAfterPublication.ts';
import { datesAreEdtf } from './datesAreEdtf.ts';
import { decisionFollows } from './decisionFollows.ts';
import { decisionIsInTime } from './decisionIsInTime.ts';
import { documentIsTheOneCoded } from './documentIsTheOneCoded.ts';
import { documentsAgree } from './documentsAgree.ts';
import { erasedTextStaysAway } from './erasedTextStaysAway.ts';
import { erasureHasAReason } from './erasureHasAReason.ts';
import { formerSlugIsFree } from './formerSlugIsFree.ts';
import { holderIsNamed } from './holderIsNamed.ts';
import { holderTextIsNoPronoun } from './holderTextIsNoPronoun.ts';
import { identifierHasAScheme } from './identifierHasAScheme.ts';
import { identifierIsOneActor } from './identifierIsOneActor.ts';
import { languageIsATag } from './languageIsATag.ts';
import { leavingOutHasAReason } from './leavingOutHasAReason.ts';
import { mergeCanBeUndone } from './mergeCanBeUndone.ts';
import { nameIsOneRecord } from './nameIsOneRecord.ts';
import { namesAreKnown } from './namesAreKnown.ts';
import { namesAreVisible } from './namesAreVisible.ts';
import { noCircles } from './noCircles.ts';
import { nothingIsSaidAfterPublication } from './nothingIsSaidAfterPublication.ts';
import { noWordIsCut } from './noWordIsCut.ts';
import { otherVersionsStay } from './otherVersionsStay.ts';
import { proposalHasWords } from './proposalHasWords.ts';
import type { Rule } from './Rule.ts';
import { recordIsComplete } from './recordIsComplete.ts';
import { recordsAgree } from './recordsAgree.ts';
import { recordsCanMerge } from './recordsCanMerge.ts';
import { replacedDocumentIsLeft } from './replacedDocumentIsLeft.ts';
import { replacementStands } from './replacementStands.ts';
import { restatesAnother } from './restatesAnother.ts';
import { revisedDocumentIsThere } from './revisedDocumentIsThere.ts';
import { slugIsOneTarget } from './slugIsOneTarget.ts';
import { slugIsReadable } from './slugIsReadable.ts';
import { stanceFitsTarget } from './stanceFitsTarget.ts';
import { statementsAgree } from './statementsAgree.ts';
import { supersedesOwnClaim } from './supersedesOwnClaim.ts';
import { textHasWords } from './textHasWords.ts';
import { textIsOneDocument } from './textIsOneDocument.ts';
import { textIsTheLatest } from './textIsTheLatest.ts';
import { textIsWellFormed } from './textIsWellFormed.ts';
import { textWasErased } from './textWasErased.ts';
import { tieJoinsTwo } from './tieJoinsTwo.ts';
import { urlIsAnAddress } from './urlIsAnAddress.ts';
import { valuesAreKnown } from './valuesAreKnown.ts';
import type { Writing } from './Writing.ts';
import { withdrawalGivesUp } from './withdrawalGivesUp.ts';
import { wordingIsTheTexts } from './wordingIsTheTexts.ts';
import { wordsAreThere } from './wordsAreThere.ts';

/** Every rule that nothing may break, in the order in which faults are reported. */
export const rulesInOrder: readonly Rule[] = [
  textIsWellFormed,
  textHasWords,
  namesAreVisible,
  slugIsReadable,
  slugIsOneTarget,
  valuesAreKnown,
  namesAreKnown,
  recordIsComplete,
  recordsAgree,
  formerSlugIsFree,
  coordinatesAreOnEarth,
  identifierHasAScheme,
  identifierIsOneActor,
  noCircles,
  documentIsTheOneCoded,
  documentsAgree,
  replacedDocumentIsLeft,
  revisedDocumentIsThere,
  erasureHasAReason,
  erasedTextStaysAway,
  languageIsATag,
  urlIsAnAddress,
  claimHasEvidence,
  leavingOutHasAReason,
  wordsAreThere,
  noWordIsCut,
  wordingIsTheTexts,
  proposalHasWords,
  tieJoinsTwo,
  statementsAgree,
  acceptedClaimHasAStance,
  stanceFitsTarget,
  conditionIsStated,
  datesAreEdtf,
  nothingIsSaidAfterPublication,
  claimIsSaidOnce,
  restatesAnother,
  supersedesOwnClaim,
  withdrawalGivesUp,
  claimIsOnesOwn,
  decisionIsInTime,
  decisionFollows,
  replacementStands,
  recordsCanMerge,
  mergeCanBeUndone,
];

/** What is written nevertheless, and told because it is probably not meant, in the order in which it is reported. */
export const warningsInOrder: readonly Rule[] = [
  nameIsOneRecord,
  textIsOneDocument,
  textIsTheLatest,
  textWasErased,
  otherVersionsStay,
  addressIsOneDocument,
  actorIsUsed,
  dateIsNotAfterPublication,
  holderIsNamed,
  holderTextIsNoPronoun,
];

/** Everything that is wrong with what somebody wants to write; nothing is written while there is any. */
export function faultsOf(writing: Writing): readonly Fault[] {
  return rulesInOrder.flatMap((rule) => rule(writing));
}

/** Everything that is probably not meant in what somebody wants to write. */
export function warningsOf(writing: Writing): readonly Fault[] {
  return warningsInOrder.flatMap((rule) => rule(writing));
}
