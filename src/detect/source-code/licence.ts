/** What the comments of a block say of its licence: open by name, or somebody's own. */
import type { CodeMarking } from "./facts";

export interface Licence {
  readonly marking: CodeMarking;
  /** SPDX id (https://spdx.org/licenses); null where none is named that we know. */
  readonly licence: string | null;
}

const MOST_CHARACTERS = 20_000;

/** Licences that the OSI or the FSF calls open, by the begin of their SPDX id. */
const OPEN_ID =
  /^(?:0BSD|AFL|AGPL|Apache|APSL|Artistic|BlueOak|BSD|BSL|CC0|CC-BY(?!-N)|CDDL|CECILL|CPL|curl|ECL|EFL|EPL|EUPL|FTL|GPL|HPND|IPL|ISC|LGPL|LPPL|MIT|MPL|MS-PL|MS-RL|MulanPSL|NCSA|ODbL|OFL|OpenSSL|OSL|PHP|PostgreSQL|PSF|Python|QPL|Ruby|Unicode|Unlicense|UPL|Vim|W3C|WTFPL|X11|Zlib|ZPL)(?:-[\w.+-]+)?\+?$/u;
const OWN_ID = /^(?:LicenseRef-[\w.-]+|Proprietary|UNLICENSED|NONE|Commercial)$/iu;
const SPDX = /SPDX-License-Identifier:\s*([^\r\n]{1,120})/u;

/** What stands in headers and licence texts; blanks may be line breaks. The first that fits names it. */
const OPEN_PHRASES: readonly (readonly [RegExp, string | null])[] = [
  [/\bgnu affero general public licen[sc]e/iu, "AGPL-3.0-or-later"],
  [/\bgnu (?:lesser|library) general public licen[sc]e/iu, "LGPL-2.1-or-later"],
  [/\bgnu general public licen[sc]e|\bunder the (?:terms of the )?gpl/iu, "GPL-2.0-or-later"],
  [/\bapache licen[sc]e,? (?:version )?2|apache\.org\/licenses\/license-2\.0/iu, "Apache-2.0"],
  [/\bmozilla public licen[sc]e|mozilla\.org\/MPL\/2\.0/iu, "MPL-2.0"],
  [/\beclipse public licen[sc]e/iu, "EPL-2.0"],
  [/\beuropean union public licen[sc]e/iu, "EUPL-1.2"],
  [/\bboost software licen[sc]e/iu, "BSL-1.0"],
  [/\bcommon development and distribution licen[sc]e/iu, "CDDL-1.0"],
  [/\bpermission is hereby granted, free of charge, to any person/iu, "MIT"],
  [
    /\bmit licen[sc]ed?\b|\blicen[sc]ed under (?:the )?(?:terms of the )?mit\b|\blicen[sc]e:\s*mit\b/iu,
    "MIT",
  ],
  [
    /\bpermission to use, copy, modify, and(?:\/or)? distribute this software for any purpose/iu,
    "ISC",
  ],
  [/\bisc licen[sc]e\b/iu, "ISC"],
  [/\bredistribution and use in source and binary forms\b/iu, "BSD-3-Clause"],
  [/\bbsd(?:-style| [23]-clause)? licen[sc]e/iu, "BSD-3-Clause"],
  [/\bthis is free and unencumbered software\b|\bunlicense\.org\b/iu, "Unlicense"],
  [/\bcreative commons (?:zero|cc0)\b|\bdedicated to the public domain\b/iu, "CC0-1.0"],
  [/\bplaced in the public domain\b|\breleased (?:in)?to the public domain\b/iu, null],
];

/** Words that nobody writes over code that everybody may have. */
const OWN_PHRASES: readonly RegExp[] = [
  /\b(?:confidential (?:and|&) proprietary|proprietary (?:and|&) confidential)\b/iu,
  /\b(?:company|strictly|highly) confidential\b|\bconfidential (?:information|property|material) of\b/iu,
  /\bproprietary (?:information|software|source code|code|rights|property|licen[sc]e|to )/iu,
  /\bthis (?:file|software|source(?: code)?|program|code) (?:is|contains)[^.]{0,40}\b(?:proprietary|confidential|trade secrets?|property of)\b/iu,
  /\btrade secrets? of\b|\bunpublished work\b|\bunauthori[sz]ed (?:copying|use|disclosure|distribution|reproduction)\b/iu,
  /\b(?:for )?internal use only\b|\bnot (?:for|to be) (?:external |public )?(?:distribution|distributed|disclosed)\b/iu,
  /\bstreng vertraulich\b|\bfirmenvertraulich\b|\bvertraulich und\b|\bbetriebsgeheimnis|\bgeschäftsgeheimnis|\bnur für den internen gebrauch\b/iu,
  /\bstrictement confidentiel\b|\bconfidentiel et\b|\b(?:à )?usage interne (?:uniquement|exclusif)\b|\bsecret d['’]affaires\b/iu,
  /\bestrictamente confidencial\b|\bconfidencial y\b|\b(?:solo para )?uso interno exclusivo\b|\bsecreto comercial\b/iu,
  /\bstrettamente riservato\b|\briservato e\b|\bsolo per uso interno\b|\bsegreto industriale\b/iu,
  /\bestritamente confidencial\b|\bconfidencial e\b|\bapenas para uso interno\b|\bsegredo comercial\b/iu,
  /\bstrikt vertrouwelijk\b|\bvertrouwelijk en\b|\balleen voor intern gebruik\b|\bbedrijfsgeheim/iu,
  /\bściśle poufne\b|\bpoufne i\b|\btylko do użytku wewnętrznego\b|\btajemnica przedsiębiorstwa\b/iu,
  /社外秘|極秘|部外秘|機密情報|無断転載を?(?:禁|厳禁)|無断複製/u,
];
/** A label that is a whole line: `CONFIDENTIAL`, `Northgate Ltd - Confidential`. */
const LABEL =
  /^(?:[\p{L}\p{N}&.,' ]{1,40}[-–—:·|/] ?)?(?:confidential|proprietary|vertraulich|confidentiel(?:le)?|confidencial|riservato|vertrouwelijk|poufne|機密|秘密)[.!]?$/iu;
const RESERVED =
  /\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b|\btodos los derechos reservados\b|\btutti i diritti (?:sono )?riservati\b|\btodos os direitos reservados\b|\balle rechten voorbehouden\b|\bwszelkie prawa zastrzeżone\b|無断転載/iu;
const COPYRIGHT = /(?:copyright|©|\(c\)\s*(?:19|20)\d\d|著作権)[^\r\n]{0,120}/giu;
/** The forms of companies in nine languages. */
const COMPANY =
  /\b(?:Inc|Ltd|LLC|LLP|PLC|plc|GmbH|mbH|AG|SE|KG|KGaA|Corp|Corporation|Company|Limited|SAS|SARL|SA|SpA|SRL|Srl|Lda|BV|NV|AB|ASA?|ApS|Oy|Oyj|Pty|Holding|Holdings|Group|Bank)\b|S\.A\.|S\.p\.A\.|S\.r\.l\.|S\.L\.|B\.V\.|N\.V\.|Sp\. z o\.o\.|A\/S|株式会社|有限会社/u;

/** `comments`: lines of comments with their signs; `owners`: names of the organisation itself. */
export function readLicence(comments: readonly string[], owners: readonly string[] = []): Licence {
  const lines = comments.map(bare);
  const text = lines.join("\n").slice(0, MOST_CHARACTERS);
  const flat = text.replace(/\s+/gu, " ");
  const ids = spdxIds(text);
  if (ids.some((id) => OWN_ID.test(id)) || isOwn(flat) || lines.some((line) => LABEL.test(line)))
    return { marking: "proprietary", licence: null };
  const id = ids.find((one) => OPEN_ID.test(one));
  if (id !== undefined) return { marking: "open", licence: id };
  const open = OPEN_PHRASES.find(([phrase]) => phrase.test(flat));
  if (open) return { marking: "open", licence: open[1] };
  return { marking: isReserved(text, owners) ? "proprietary" : "none", licence: null };
}

/** Ids of an expression such as `(MIT OR Apache-2.0)`. */
function spdxIds(text: string): string[] {
  const expression = SPDX.exec(text)?.[1] ?? "";
  return expression
    .split(/[\s()*/]+/u)
    .filter((word) => word !== "" && !/^(?:OR|AND|WITH)$/iu.test(word));
}

function isOwn(flat: string): boolean {
  return OWN_PHRASES.some((phrase) => phrase.test(flat));
}

/** All rights are reserved, or a company or the organisation has the copyright and says no more. */
function isReserved(text: string, owners: readonly string[]): boolean {
  const claims = text.match(COPYRIGHT) ?? [];
  if (claims.length === 0) return RESERVED.test(text);
  const names = owners.map((name) => name.toLowerCase()).filter((name) => name.length >= 3);
  return (
    RESERVED.test(text) ||
    claims.some((claim) => {
      const lower = claim.toLowerCase();
      return COMPANY.test(claim) || names.some((name) => lower.includes(name));
    })
  );
}

/** A comment's words, without what makes it one. */
function bare(line: string): string {
  return line
    .replace(
      /^(?:\/\*+!?|<!--|--\[\[|\{-|<#|"""|'''|=begin|\/\/[/!]?|[#'"*]|--|;+|%+)[ \t*=#-]*/u,
      "",
    )
    .replace(/[ \t*=#-]*(?:\*\/|-->|\]\]|#>|"""|''')?$/u, "")
    .trim();
}
