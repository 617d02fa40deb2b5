/** Words that say what else a number is: orders, invoices, articles, parcels, versions, amounts, in many languages. */
import { anyCase } from "./any-case";

const OTHER = [
  "order|purchase|po|invoice|bill|quote|quotation|offer|ticket|case|incident|request|issue|reference|ref|version|release|build|revision|commit|article|item|part|sku|product|model|batch|lot|parcel|package|shipment|tracking|consignment|booking|reservation|confirmation|transaction|receipt|protocol|serial|isbn|issn|ean|gtin|doi|page|line|row|room|port|amount|total|sum|offset|sequence|timestamp|epoch",
  "bestellung|auftrag|rechnung|lieferschein|lieferung|sendung|paket|angebot|vorgang|aktenzeichen|artikel|beleg|buchung|seite|zeile|charge|zolltarifnummer|seriennummer",
  "commande|facture|colis|devis|dossier|article|livraison|réservation|référence",
  "pedido|factura|envío|paquete|artículo|reserva|expediente|referencia|presupuesto",
  "ordine|fattura|spedizione|pacco|articolo|prenotazione|protocollo|preventivo|pratica",
  "encomenda|fatura|protocolo|artigo|remessa|processo|nota fiscal",
  "bestelling|factuur|pakket|zending|artikel|zaak|offerte|ordernummer",
  "zamówienie|zamówienia|faktura|faktury|przesyłka|przesyłki|paczka|oferta|sprawa",
  "objednávka|faktura|zásilka|sipariş|fatura|kargo|заказ|счёт|счет|посылка|замовлення",
].join("|");
const BEFORE = anyCase(
  new RegExp(
    `(?:(?<![\\p{Ll}\\p{Lu}])(?:${OTHER})[ _-]?(?:no|nr|num|number|nummer|numero|número|numéro|n[°ºr]|id|#)?|注文番号|注文|受付番号|请求号|订单号|订单|주문 번호|주문번호|#|§)[.:#]?["']?[ \\t]{0,2}[:=#|]?[ \\t]{0,2}["']?$`,
    "iu",
  ),
);

/** Does the text that ends right before a number call it something that is nobody's? */
export function isNamedOtherwise(before: string): boolean {
  return BEFORE.test(before.slice(-48));
}
