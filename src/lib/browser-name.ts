const OWN_NAMES: Readonly<Record<string, string>> = { Edg: "Edge", EdgA: "Edge", OPR: "Opera" };

/** Brand and version. Browsers built on Chromium say `Chrome/n` first and their own name after it. */
export function browserIn(userAgent: string): { name: string; version: string } {
  const found =
    /(Firefox|EdgA?|OPR|Vivaldi)\/([\d.]+)/u.exec(userAgent) ??
    /(Chrome)\/([\d.]+)/u.exec(userAgent);
  const [, name = "Browser", version = ""] = found ?? [];
  return { name: OWN_NAMES[name] ?? name, version };
}
