import { describeDetector } from "../testing/detector-table";
import { passwordAnswered } from "./password-answered";

describeDetector(passwordAnswered, {
  finds: [
    "Agent: and the wifi password on the back?\nCaller: «teaselBank7»",
    "Tom: wer hat noch das pw für die Kamera?\nAyla: «Mauer!segler4» aber psst",
    "@pim: wachtwoord van het scherm?\n@iris: «Kaneelbol12»",
    "[09:14] Rui: qual a senha do painel?\n[09:15] Ana: «Gaivota_88»",
    "A : c'est quoi le mdp du NAS ?\nB : «Menthe-poivre22»",
    "りく：会議室のWi-Fiって何だっけ\nみお：«hotaru_lake_38» です",
    "Ola: jakie jest hasło do drukarki?\nJan: «Szpak-w-lesie7»",
  ],
  ignores: [
    ["Anna: did you forget the password?\nBen: yes, again", "a word"],
    ["A: what is the password policy?\nB: 12 signs and a digit", "a number"],
    ["Q: Where do I find my password?\nA: https://help.kestrel.co/reset9", "an address"],
    ['A: und wlan?\nB: "FRITZ!Box 7590"', "the name of a network"],
    ["A: new wifi password?\nB: ask it-helpdesk@kestrel-works.co", "a mailbox"],
    ["the password? nobody knows.\nNote: meeting is at 10:30", "a time"],
  ],
});
