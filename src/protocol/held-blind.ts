/** Why of a `blind` message: the user's press did not reach a page whose messages nobody sees. */
export const HELD_BLIND = "press-held";
