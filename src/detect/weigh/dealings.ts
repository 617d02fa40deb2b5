/**
 * Talk about customers, bidders and bargains: whoever is named in it is named in confidence, though nothing else in the
 * text is private. In nine languages.
 */
const SIGNS =
  /(?<!\p{L})(?:(?:a |the |our |their )?(?:quote|bid|bids|tender|discount|proposal|loi|contract|renewal|reference call)|signed|walked(?: away)?|negotiat\p{L}+|competitor|prospect|went with|lost the deal|rabatt|skonto|angebot|ausschreibung|vertrag|unterschr\p{L}+|nachverhandel\p{L}+|mitbewerber|absprung|abgesprungen|zugesagt|abgelehnt|einkauf|auftrag|devis|remise|contrat|signée?|appel d['’]offres|concurren\p{L}+|hésite(?:nt)?|relance\p{L}*|descuento|contrato|firmaron|firmad[oa]|licitación|competencia|nos ofrec\p{L}+|visita comercial|sconto|offerta|preventivo|contratto|firmato|gara|concorren\p{L}+|desconto|proposta|assin(?:ou|aram|ado)|fechou|fecharam|prazo|concorrência|orçamento|korting|offerte|aanbesteding|tekent|tekenen|getekend|afgehaakt|derde ronde|klant|rabat\p{L}?|ofert\p{L}|przetarg\p{L}*|umow\p{L}|podpisał\p{L}*|konkurencj\p{L}|negocj\p{L}+)(?!\p{L})|値引き|見積|契約|入札|取引先|他社|商談/giu;
const LEAST = 2;
/** A text says what it is near its beginning. */
const OPENING = 6_000;

/** Does the text bargain? Two different signs say so. */
export function isOfDealings(text: string): boolean {
  const seen = new Set<string>();
  for (const [sign] of text.slice(0, OPENING).matchAll(SIGNS)) {
    seen.add(sign.toLowerCase());
    if (seen.size >= LEAST) return true;
  }
  return false;
}
