/** Every table of detectors, in the order in which equal scores are preferred. */
import { addressFamily } from "./address";
import { ADDRESSES } from "./data/addresses";
import { SCANNED } from "./data/scanned";
import { ENDINGS } from "./data/endings";
import { HEALTH_CARDS } from "./data/health-cards";
import { IDENTITY_CARDS } from "./data/identity-cards";
import { LICENCES_EUROPE } from "./data/licences-europe";
import { LICENCES_STATES } from "./data/licences-states";
import { LICENCES_WORLD } from "./data/licences-world";
import { PASSPORTS_EUROPE } from "./data/passports-europe";
import { PASSPORTS_WORLD } from "./data/passports-world";
import { PLACED_SIGNS } from "./data/placed-signs";
import { SECURITIES } from "./data/securities";
import { TRAVEL_ZONES } from "./data/travel-zones";
import { SPOKEN } from "./data/spoken";
import { AI } from "./data/secrets-ai";
import { CLOUD } from "./data/secrets-cloud";
import { NAMED_ACCESS } from "./data/named-access";
import { NAMED_IDS } from "./data/named-ids";
import { NAMED_PAPERS } from "./data/named-papers";
import { CODE } from "./data/secrets-code";
import { PAY } from "./data/secrets-pay";
import { TALK } from "./data/secrets-talk";
import { WATCH } from "./data/secrets-watch";
import { EUROPE } from "./data/numbers-europe";
import { MONEY } from "./data/numbers-money";
import { TAX_WORLD } from "./data/numbers-tax";
import { VAT } from "./data/numbers-vat";
import { WORLD } from "./data/numbers-world";
import { WALLETS } from "./data/wallets";
import { endingFamily } from "./endings";
import type { Family } from "./family";
import { namedFamily } from "./named";
import { numberFamily } from "./national";
import { placedFamily } from "./placed";
import { scannedFamily } from "./scanned";
import { secretFamily } from "./secret";
import { spokenFamily } from "./spoken";
import { zoneFamily } from "./travel-zones";

export const FAMILIES: readonly Family[] = [
  secretFamily("secrets-cloud", "Keys of cloud, hosting, network and identity providers", CLOUD),
  secretFamily("secrets-code", "Keys of code hosting, CI, registries and developer tools", CODE),
  secretFamily("secrets-ai", "Keys of model providers and tools around them", AI),
  secretFamily("secrets-pay", "Keys of payment, commerce and finance services", PAY),
  secretFamily(
    "secrets-talk",
    "Keys of chat, mail, telephony, social and marketing services",
    TALK,
  ),
  secretFamily(
    "secrets-watch",
    "Keys of monitoring, analytics, map, data and device services",
    WATCH,
  ),
  // Before the numbers: a licence is often its holder's national number.
  placedFamily("driving-licences", "Driving licences by country, state and province", [
    ...LICENCES_EUROPE,
    ...LICENCES_WORLD,
    ...LICENCES_STATES,
  ]),
  numberFamily("numbers-europe", "National, tax, health and licence numbers of Europe", EUROPE),
  numberFamily("numbers-world", "The same of the Americas, Asia, Africa and Oceania", WORLD),
  numberFamily("numbers-tax", "Tax and company numbers of Asia and the Gulf", TAX_WORLD),
  numberFamily("numbers-vat", "VAT numbers with their country's prefix", VAT),
  numberFamily(
    "numbers-money",
    "Accounts and bank codes beside the IBAN; phones and SIM cards",
    MONEY,
  ),
  zoneFamily("travel-zones", "Machine-readable zones of passports, cards and visas", TRAVEL_ZONES),
  placedFamily("passports", "Passports by country", [...PASSPORTS_EUROPE, ...PASSPORTS_WORLD]),
  placedFamily("identity-cards", "Identity cards and residence permits by country", IDENTITY_CARDS),
  placedFamily("health-cards", "Health cards and numbers of insured persons", HEALTH_CARDS),
  placedFamily("securities", "Accounts by country; securities that are held; firms", SECURITIES),
  placedFamily(
    "placed-signs",
    "Codes of illnesses and places beside words for a person; card codes",
    PLACED_SIGNS,
  ),
  numberFamily("wallets", "Wallet addresses beside Bitcoin and Ethereum; keys of wallets", WALLETS),
  namedFamily(
    "named-ids",
    "Numbers of employees, customers and patients by the word before",
    NAMED_IDS,
  ),
  namedFamily(
    "named-papers",
    "Papers, accounts, vehicles, birth dates by the word before",
    NAMED_PAPERS,
  ),
  namedFamily("named-access", "Log-ins, passwords and door codes by the word before", NAMED_ACCESS),
  scannedFamily(
    "scanned",
    "Numbers that character recognition misread, by the word before",
    SCANNED,
  ),
  spokenFamily("spoken", "Numbers that are dictated, by the word before", SPOKEN),
  endingFamily("endings", "Last digits of a number, named as such", ENDINGS),
  addressFamily("addresses", "Postal addresses by their pattern", ADDRESSES),
];
