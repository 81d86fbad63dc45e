/** The notes of decisions that follow from a dossier: only a claim that left its dossier is accepted again by it. */
export const LEFT = 'left the dossier';
export const BACK = 'back in the dossier';
