import type { Detector } from "../detector";

/**
 * Stripe secret and restricted keys and webhook secrets. Publishable keys are public and stay silent.
 */
export const stripeKey: Detector = {
  id: "stripe-key",
  type: "API_KEY",
  subtype: "STRIPE_KEY",
  pattern: /\b(?:(?:sk|rk)_(?:live|test)_[\dA-Za-z]{16,250}|whsec_[\dA-Za-z]{24,64})\b/gu,
  score: 0.97,
  keywords: ["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"],
  anchored: true,
};
