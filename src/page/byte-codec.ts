import type { ByteCodec } from "../sites/protobuf";
import { base64OfBytes, bytesOfBase64 } from "./base64";
import { decodeUtf8, encodeUtf8 } from "./natives";

export const CODEC: ByteCodec = {
  decodeUtf8,
  encodeUtf8,
  fromBase64: bytesOfBase64,
  toBase64: base64OfBytes,
};
