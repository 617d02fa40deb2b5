/** Serves the gallery on loopback, under a content security policy that allows next to nothing. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

export interface GalleryServer {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveGallery(): Promise<GalleryServer> {
  const [page, style, script] = await Promise.all([
    readFile(join(HERE, "gallery.html"), "utf8"),
    readFile(join(HERE, "style.css"), "utf8"),
    bundle(),
  ]);
  const server = createServer(({ url = "/" }, response) => {
    const path = new URL(url, "http://gallery").pathname;
    const [type, body] =
      path === "/gallery.js"
        ? ["text/javascript", script]
        : path === "/style.css"
          ? ["text/css", style]
          : ["text/html", page];
    response.writeHead(200, { "content-type": type, "content-security-policy": POLICY });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, "gallery.ts")],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  return outputFiles[0]?.text ?? "";
}
