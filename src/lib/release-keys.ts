/**
 * Whose signature a model needs, built in or fetched. The private halves are in no repository (that of the key
 * below was not kept: the next model brings its own key); policy cannot add one. A key is replaced by adding its
 * successor here, releasing, and only then taking it out.
 */
import type { TrustedKey } from "./dsse";

export const RELEASE_KEYS: readonly TrustedKey[] = [
  {
    id: "0b31186583d55bdd3fb5a84e30ca4b2208a4a734807a79550c767609432fac4e",
    spki: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEn5Fn65pleZDZ7zPyeNF31ccS9WRk/Qr9sv4Nac6dXmVePbx2CrMWnMr+5YuUEzxuY1i0lvvAeCp+bqSdcPAIHA==",
  },
];
