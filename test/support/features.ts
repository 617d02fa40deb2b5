/**
 * Features of Chromium that are off in tests. A later `--disable-features` takes the place of an earlier one, so what
 * Playwright switches off for its own sake is named here again, as far as it matters on Linux.
 */
const FOR_PLAYWRIGHT = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

/** Pages of the address bar's list, which no test opens: they took a third of what a start computes. */
const ADDRESS_BAR = ["WebUIOmniboxAimPopup", "WebUIOmniboxPopup"];

export const FEATURES_OFF = `--disable-features=${[...FOR_PLAYWRIGHT, ...ADDRESS_BAR].join(",")}`;
