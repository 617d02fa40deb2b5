declare module "crx3" {
  /** Packs the files beside each manifest into a signed CRX and writes its update manifest where it is asked to. */
  export default function crx3(
    files: readonly string[],
    options: {
      readonly keyPath: string;
      readonly crxPath: string;
      readonly xmlPath?: string;
      readonly appVersion?: string;
      readonly crxURL?: string;
    },
  ): Promise<unknown>;
}
