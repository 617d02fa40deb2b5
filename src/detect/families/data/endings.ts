/** What is named by its last digits, in nine languages. */
import type { EndingKind } from "../endings";

export const ENDINGS: readonly EndingKind[] = [
  {
    subtype: "CARD_ENDING",
    spoken: "CARD_ENDING_SPOKEN",
    type: "CREDIT_CARD",
    whose:
      /(?<!\p{L})(?:cards?|visa|mastercard|amex|debit|\p{L}{0,8}karten?|girocard|cartes?|cb|tarjetas?|carta|carte|bancomat|cart[ãa]o|cartões|\p{L}{0,8}kaart|\p{L}{0,6}pas|karta|kartę|karty|kartą)(?!\p{L})|カード|クレカ/giu,
  },
  {
    subtype: "ACCOUNT_ENDING",
    spoken: "ACCOUNT_ENDING_SPOKEN",
    type: "BANK_ACCOUNT",
    whose:
      /(?<!\p{L})(?:accounts?|acct|a\/c|savings|checking|\p{L}{0,8}kontos?|comptes?|livret|cuentas?|conto|c\/c|contas?|\p{L}{0,6}rekening|konta|rachunek|rachunku|iban)(?!\p{L})|口座/giu,
  },
  {
    subtype: "ID_ENDING",
    spoken: "ID_ENDING_SPOKEN",
    type: "NATIONAL_ID",
    whose:
      /(?<!\p{L})(?:ssn|social|ni number|sozialversicherungs\p{L}*|sécu|dni|nie|codice fiscale|cpf|bsn|pesel|pesela|peselu)(?!\p{L})|マイナンバー/giu,
  },
  {
    subtype: "PHONE_ENDING",
    spoken: "PHONE_ENDING_SPOKEN",
    type: "PHONE",
    whose:
      /(?<!\p{L})(?:phone|mobile|cell|telephone|telefon\p{L}*|handy\p{L}*|portable|téléphone|móvil|teléfono|cellulare|telefono|telemóvel|celular|mobiel|telefoon|komórk\p{L}*)(?!\p{L})|電話|携帯/giu,
  },
];
