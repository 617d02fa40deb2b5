/** The product's table of contents: every rule detector, those of the tables included, in the order in which equal scores are preferred. */
import type { Detector } from "../detector";
import { FAMILIES } from "../families";
import { accountPairs } from "./account-pairs";
import { ageKey } from "./age-key";
import { anthropicKey } from "./anthropic-key";
import { authHeader } from "./auth-header";
import { awsAccessKey } from "./aws-access-key";
import { awsSecretKey } from "./aws-secret-key";
import { azureSas } from "./azure-sas";
import { bankAccount } from "./bank-account";
import { barePrivateKey } from "./bare-private-key";
import { birthDateSaidAfter } from "./birth-date-said-after";
import { brCpf } from "./br-cpf";
import { bitlockerKey } from "./bitlocker-key";
import { btcAddress } from "./btc-address";
import { chatHandle } from "./chat-handle";
import { cardSpaced } from "./card-spaced";
import { cardSpoken } from "./card-spoken";
import { commandCredential } from "./command-credential";
import { credentialCall } from "./credential-call";
import { connectionString } from "./connection-string";
import { connectionStringPairs } from "./connection-string-pairs";
import { credentialFile } from "./credential-file";
import { cardScanned } from "./card-scanned";
import { creditCard } from "./credit-card";
import { customerId } from "./customer-id";
import { dateOfBirth } from "./date-of-birth";
import { deIdCard } from "./de-id-card";
import { deSteuerId } from "./de-steuer-id";
import { discordToken } from "./discord-token";
import { driverLicense } from "./driver-license";
import { email } from "./email";
import { emailBroken } from "./email-broken";
import { emailSpoken } from "./email-spoken";
import { employeeId } from "./employee-id";
import { encodedPrivateKey } from "./encoded-private-key";
import { esDniNie } from "./es-dni-nie";
import { ethAddress } from "./eth-address";
import { frNir } from "./fr-nir";
import { genericSecret } from "./generic-secret";
import { githubToken } from "./github-token";
import { gitlabToken } from "./gitlab-token";
import { googleApiKey } from "./google-api-key";
import { iban } from "./iban";
import { ibanSpaced } from "./iban-spaced";
import { ibanWritten } from "./iban-written";
import { idSpoken } from "./id-spoken";
import { ipAddress } from "./ip-address";
import { ipSpoken } from "./ip-spoken";
import { itCodiceFiscale } from "./it-codice-fiscale";
import { jwkPrivateKey } from "./jwk-private-key";
import { jwt } from "./jwt";
import { keyInWords } from "./key-in-words";
import { labelConfidential } from "./label-confidential";
import { labelGovernment } from "./label-government";
import { labelInternal } from "./label-internal";
import { labelStrictlyConfidential } from "./label-strictly-confidential";
import { labelTlpAmber } from "./label-tlp-amber";
import { labelTlpRed } from "./label-tlp-red";
import { licencePlate } from "./licence-plate";
import { loginInCommand } from "./login-in-command";
import { loginPair } from "./login-pair";
import { macAddress } from "./mac-address";
import { macNamed } from "./mac-named";
import { medicalRecord } from "./medical-record";
import { nationalId } from "./national-id";
import { nlBsn } from "./nl-bsn";
import { oracleLogin } from "./oracle-login";
import { openaiKey } from "./openai-key";
import { passphrase } from "./passphrase";
import { passport } from "./passport";
import { passportNear } from "./passport-near";
import { password } from "./password";
import { passwordInKey } from "./password-in-key";
import { passwordAnswered } from "./password-answered";
import { passwordHash } from "./password-hash";
import { phone } from "./phone";
import { phoneBroken } from "./phone-broken";
import { phoneScanned } from "./phone-scanned";
import { phoneSpaced } from "./phone-spaced";
import { phoneSpoken } from "./phone-spoken";
import { phoneTouching } from "./phone-touching";
import { plateByShape } from "./plate-by-shape";
import { plateInRow } from "./plate-in-row";
import { plateNearVehicle } from "./plate-near-vehicle";
import { plPesel } from "./pl-pesel";
import { privateKey } from "./private-key";
import { puttyKey } from "./putty-key";
import { rsaKeyValue } from "./rsa-key-value";
import { salary } from "./salary";
import { seedPhrase } from "./seed-phrase";
import { sessionCookie } from "./session-cookie";
import { slackToken } from "./slack-token";
import { ssh2Key } from "./ssh2-key";
import { stripeKey } from "./stripe-key";
import { swiftBic } from "./swift-bic";
import { taxId } from "./tax-id";
import { ukDriverNumber } from "./uk-driver-number";
import { ukNhs } from "./uk-nhs";
import { ukNino } from "./uk-nino";
import { requestTarget } from "./request-target";
import { urlWithToken } from "./url-with-token";
import { usEin } from "./us-ein";
import { usItin } from "./us-itin";
import { usRouting } from "./us-routing";
import { usSsn } from "./us-ssn";
import { vin } from "./vin";
import { walletWritten } from "./wallet-written";
import { webhookUrl } from "./webhook-url";
import { wifiCode } from "./wifi-code";

export const DETECTORS: readonly Detector[] = [
  privateKey,
  puttyKey,
  ssh2Key,
  rsaKeyValue,
  barePrivateKey,
  ageKey,
  encodedPrivateKey,
  jwkPrivateKey,
  connectionString,
  connectionStringPairs,
  oracleLogin,
  webhookUrl,
  keyInWords,
  bitlockerKey,
  urlWithToken,
  requestTarget,
  awsAccessKey,
  awsSecretKey,
  githubToken,
  gitlabToken,
  slackToken,
  googleApiKey,
  stripeKey,
  openaiKey,
  anthropicKey,
  discordToken,
  ...FAMILIES.flatMap(({ detectors }) => detectors),
  jwt,
  azureSas,
  passwordHash,
  credentialFile,
  commandCredential,
  credentialCall,
  authHeader,
  sessionCookie,
  genericSecret,
  password,
  passphrase,
  wifiCode,
  passwordInKey,
  passwordAnswered,
  loginPair,
  loginInCommand,
  chatHandle,
  iban,
  ibanSpaced,
  ibanWritten,
  swiftBic,
  creditCard,
  cardScanned,
  cardSpaced,
  cardSpoken,
  usRouting,
  accountPairs,
  bankAccount,
  btcAddress,
  ethAddress,
  walletWritten,
  seedPhrase,
  usSsn,
  usItin,
  usEin,
  ukNino,
  ukNhs,
  deSteuerId,
  deIdCard,
  frNir,
  esDniNie,
  itCodiceFiscale,
  nlBsn,
  plPesel,
  brCpf,
  nationalId,
  taxId,
  passport,
  passportNear,
  driverLicense,
  ukDriverNumber,
  medicalRecord,
  email,
  emailSpoken,
  emailBroken,
  phone,
  phoneTouching,
  phoneSpaced,
  phoneSpoken,
  phoneScanned,
  phoneBroken,
  idSpoken,
  ipAddress,
  ipSpoken,
  macAddress,
  macNamed,
  vin,
  licencePlate,
  plateNearVehicle,
  plateInRow,
  plateByShape,
  dateOfBirth,
  birthDateSaidAfter,
  employeeId,
  customerId,
  salary,
  labelTlpRed,
  labelTlpAmber,
  labelGovernment,
  labelStrictlyConfidential,
  labelConfidential,
  labelInternal,
];
