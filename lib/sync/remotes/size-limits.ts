/** A blob longer than this is read only so far, which its hash then tells. */
export const blobLimitBytes = 64 * 2 ** 20;

/** Of one listing, all its pages together. */
export const listingLimitBytes = 32 * 2 ** 20;

/** Of answers that are read for their status and a reason. */
export const smallAnswerBytes = 64 * 2 ** 10;
