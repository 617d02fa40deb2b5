import type { CryptoKey } from "jose";
import type { TrustedKey } from "../../src/lib/dsse";
import type { PolicyKey } from "../../src/policy/managed";
import type { RateLimit } from "./rate-limit";
import type { Store } from "./store/store";

export interface AppDeps {
  readonly store: Store;
  readonly tenant: string;
  readonly signing: { readonly privateKey: CryptoKey; readonly publicKey: PolicyKey };
  /** Whose models may be handed out: those devices believe, which nobody here can change. */
  readonly modelKeys: readonly TrustedKey[];
  /** SHA-256 of the enrolment token and of the admin token, hexadecimal. */
  readonly enrolmentTokenHash: string;
  readonly adminTokenHash: string;
  readonly now: () => number;
  readonly limits: {
    readonly enrol: RateLimit;
    readonly events: RateLimit;
    readonly login: RateLimit;
  };
}
