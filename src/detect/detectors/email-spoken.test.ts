import { describeDetector } from "../testing/detector-table";
import { emailSpoken } from "./email-spoken";

describeDetector(emailSpoken, {
  finds: [
    "write to «jane.howell at northgate dot com» today",
    "«m.okafor [at] brightwell [dot] co [dot] uk»",
    "schreib an «jana.kern ät brightwell punkt de», danke",
    "mon adresse : «lucie arobase brightwell point fr»",
    "escribe a «marta arroba brightwell punto es»",
    "«giulia chiocciola brightwell punto it»",
    "manda para «rui arroba brightwell ponto com ponto pt»",
    "mail naar «sanne apenstaartje brightwell punt nl»",
    "«ola małpa brightwell kropka pl»",
    "«tanaka アットマーク brightwell ドット jp»",
    "«j.doe(at)brightwell.de» steht auf der Seite",
    "«jane dot howell at northgate dot com»",
    "«björn.märz ät brightwell punkt de»",
    "write to «mina underscore k at brightwell dot nz»",
    "she said «orders at pinmill hyphen chandlery dot co dot uk»",
    "Mail «einkauf at holzbau minus reiter punkt de», ja",
    "adresse «contact arobase menuiserie tiret blanchet point fr»",
    "correo «pedidos arroba conservas guion luna punto es», gracias",
    "mail «ordini chiocciola oleificio trattino serra punto it»",
    "email «encomendas arroba moinho traço velho ponto pt»",
    "mail «bestelling apenstaartje kwekerij streepje vos punt nl»",
    "«zamowienia małpa tartak myślnik bor kropka pl»",
  ],
  ignores: [
    ["we met at noon dot the i's", "no address"],
    ["look at the dot product", "mathematics"],
    ["arrive at 5 dot", "no domain"],
    ["look at this point it is late", "an English at and a French point"],
    ["der Punkt de facto am Ende", "no at"],
    ["we look (at) the figures. It is late", "no domain"],
    ["el punto es que nadie vino", "no at"],
    ["meet me at acme.com/docs", "a page"],
  ],
});
