"""Numbers, dates, codes and secrets: everything that is written rather than named."""

import random
import string

CURRENCY = {"en": "$ £ $ £ € ₹ ₦ A$ C$ R USD GBP KES GHS AED R".split(), "de": ["€", "€", "EUR", "Euro", "CHF"], "fr": ["€", "€", "euros", "CHF"],
            "es": ["€", "€", "euros", "MXN", "$"], "it": ["€", "euro", "€"], "nl": ["€", "euro", "€"],
            "pt": ["R$", "€", "reais", "R$"], "pl": ["zł", "zł", "PLN", "tys."], "ja": ["円", "万円", "万円"]}
PATTERNS = {
    "NATIONAL_ID": {"en": "###-##-####|###-##-####|###### #### ## #|@@@-#########-#|@@ ## ## ## @|@@######@|### ### ###|#### #### ####|#######@@|###########",
                    "de": "## ###### @ ###|756.####.####.##|@########|@@@#######|#### ######", "fr": "# ## ## ## ### ### ##|#############|756.####.####.##",
                    "es": "########@|@#######@|########-@|@@@@######@@@@@@##|## ######## ##|##.###.###-#|#.###.###.###",
                    "it": "@@@@@@##@##@###@|@@#####@@", "nl": "#########|#### ## ###|##.##.##-###.##", "pt": "###.###.###-##|###########|##.###.###-#|########",
                    "pl": "###########|@@@######|@@@ ######", "ja": "#### #### ####|############|####-######"},
    "TAX_ID": {"en": "##@@@@@####@#Z#|@@@@@####@|##-#######|##########|@@@@@####@|### ### ###|GB### #### ##|9##-##-####", "de": "## ### ### ###|###########|###/####/####|##/###/#####|DE#########",
               "fr": "## ## ### ### ###|#############|FR## #########", "es": "@########|@@@@######@@#|##-########-#|@-########", "it": "###########|IT###########",
               "nl": "NL#########B##|#########", "pt": "### ### ###|#########|##.###.###/####-##", "pl": "###-###-##-##|##########|PL##########", "ja": "#############|T#############"},
    "PASSPORT": {"": "@########|@@#######|#########|C%%%%%%%%|@@ #######|##@@#####"},
    "DRIVER_LICENSE": {"": "@####-#####-#####|@#######|@@@@@######@@#@@|%%%%%%%%%%#|##########|@@#######@|@###-####-####|###########"},
    "MEDICAL_RECORD": {"": "########|###-###-####|### ### ####|MRN-######|####-##-##|@#########|@#### #####|#######|@@@#########|H######|##-######"},
    "EMPLOYEE_ID": {"": "#####|######|E#####|EMP-####|EMP#####|P-#####|MA-####|@#####|####|SN-#####|HR####|#-####|00######|@@####|T######"},
    "CUSTOMER_ID": {"": "C-######|K-#####|KD######|##-######|CUST-####|########|@@-####-####|###/########|#########|@@@@@###########|@@######|cus_%%%%%%%%%|#### ## ####|CL#####|@-##-######|###.##.#####-#|POL-#######|@@/@@@/#######|@@@@@##############|UPN@##########|###-#### ####"},
    "VEHICLE_ID": {"en": "@@## @@@|@@@ ####|#@@@###|@@@-####|%%%%%%%%%%%%%%%%%|MH ## @@ ####", "de": "@-@@ ###|@@-@ ####|@@@-@@ ##|WVW@@@#@@#@######", "fr": "@@-###-@@|#### @@ ##",
                   "es": "#### @@@|####@@@|@@@-##-##", "it": "@@ ###@@|@@###@@", "nl": "##-@@@-#|@@-###-@|@-###-@@", "pt": "@@@-####|@@@#@##|##-@@-##", "pl": "@@ #####|@@@ ####@|@@#@###",
                   "ja": "品川 500 さ ##-##|横浜 330 あ ####|%%%%%%%%%%%%%%%%%"},
}
PHONES = {"en": "(###) ###-####|###-###-####|91-####-###-###|+1 ###-###-####|###.###.####|07### ######|+44 7### ######|07### ### ###|0## #### ####|+91 ##### #####|+234 8## ### ####|###-####|04## ### ###",
          "de": "0### #######|0### / ######|+49 1## #######|01##-########|0##/#######|0####-####|+43 6## #######|079 ### ## ##|01## ## ## ## ##|+49 (0)## ######-##",
          "fr": "06 ## ## ## ##|07########|01.##.##.##.##|+33 6 ## ## ## ##|04-##-##-##-##|079 ### ## ##", "es": "6## ### ###|6########|9## ## ## ##|+34 6## ## ## ##|+52 55 #### ####|300 ### ####",
          "it": "3## #######|+39 3## ### ####|0## #######|3##.###.####|333-#######", "nl": "06-########|06 ## ## ## ##|+31 6 ########|0##-#######|0### ######",
          "pt": "(##) 9####-####|9## ### ###|+55 ## 9####-####|+351 9## ### ###|## #####-####", "pl": "### ### ###|+48 ### ### ###|##-###-##-##|### ## ## ##", "ja": "090-####-####|03-####-####|080########|06-####-####|070-####-####"}
IBANS = "DE## #### #### #### #### ##|DE####################|FR## #### #### #### #### #### ###|ES## #### #### #### #### ####|IT## @ ##### ##### ############|NL## ABNA #### #### ##|NL## INGB ##########|PT## #### #### #### #### #### #|PL## #### #### #### #### #### ####|GB## BARC #### #### #### ##|CH## #### #### #### #### #|AT## #### #### #### ####|BE## #### #### ####"
IBAN_OF = {"de": "DE AT CH".split(), "fr": "FR BE CH".split(), "es": ["ES"], "it": ["IT", "CH"], "nl": ["NL", "BE"], "pt": ["PT"], "pl": ["PL"], "en": ["GB", "DE", "NL"]}
ACCOUNTS = "@@@@0######|## #### #####|##############|########|##########|#########|##-##-##|## ## ##|###-###|#### #### ###|############|#########-#|##################|##-##-## / ########|#####-#"
MONTHS = {"en": "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec",
          "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember", "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
          "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
          "nl": "januari februari maart april mei juni juli augustus september oktober november december", "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
          "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"}
AGES = {"en": "{} years old|{}yo|{} y/o|{}|{}-year-old|aged {}|{} yrs|age {}|{}F|{}M", "de": "{} Jahre|{}-jährige|{} Jahre alt|{}|{} J.|{}-jähriger", "fr": "{} ans|{} ans et demi|{}",
        "es": "{} años|{}|{} años y medio", "it": "{} anni|{}enne|{}", "nl": "{} jaar|{}-jarige|{}", "pt": "{} anos|{}", "pl": "{} lat|{} l.|{}|{}-letnia|{}-letni", "ja": "{}歳|{}才|{}歳"}
WORDS = """Sommer Winter Fluffy Kater Bella Liverpool Arsenal Barca Sunshine Dragon Shadow Coffee Tiger Banana Heron Plaid Granite Plum Condor Salt Maple
Otter Kestrel Violet Copper Puddle Rocket Falcon Marmot Basil Sahara Tofino Hunter Monkey Schalke Berlin Napoli Boquita Verano Invierno Gatito Soleil Printemps
Chouchou Amore Juventus Estate Zomer Ajax Fiets Verao Flamengo Zima Lato Kotek Bramka Legia welcome letmein Passw0rd qwertz Changed Secret Office Drucker Lager""".split()
JAPANESE_TOWNS = "横浜市港北区 大阪市北区 札幌市 仙台市青葉区 名古屋市中区 福岡市博多区 京都市左京区 神戸市灘区 世田谷区 杉並区 さいたま市 千葉市 広島市 新潟市 熊本市 金沢市 松山市 鎌倉市 川崎市 奈良市".split()


def fill(rng: random.Random, pattern: str) -> str:
    """# digit, @ capital letter, % either; the rest as it stands."""
    pools = {"#": string.digits, "@": string.ascii_uppercase, "%": string.ascii_uppercase + string.digits}
    return "".join(rng.choice(pools[mark]) if mark in pools else mark for mark in pattern)


def number(rng: random.Random, name: str, language: str) -> str:
    if name in PATTERNS:
        table = PATTERNS[name]
        return fill(rng, rng.choice((table.get(language) or table.get("") or table["en"]).split("|")))
    makers = {"PHONE": phone, "DATE_OF_BIRTH": birth, "AGE": age, "CREDIT_CARD": card, "IBAN": iban, "SALARY": salary,
              "PASSWORD": password, "API_KEY": key, "IP_ADDRESS": address}
    if name in makers:
        return makers[name](rng, language)
    return fill(rng, rng.choice(ACCOUNTS.split("|")))


def phone(rng: random.Random, language: str) -> str:
    return fill(rng, rng.choice(PHONES[language].split("|")))


def iban(rng: random.Random, language: str) -> str:
    home = IBAN_OF.get(language, [])
    shapes = [shape for shape in IBANS.split("|") if shape[:2] in home] if rng.random() < 0.8 else []
    text = fill(rng, rng.choice(shapes or IBANS.split("|")))
    return text.replace(" ", "") if rng.random() < 0.25 else text


def card(rng: random.Random, _language: str) -> str:
    """A card number with a right check digit, most of the time in groups of four."""
    digits = [int(digit) for digit in rng.choice("45") + fill(rng, "#" * 14)]
    total = sum(digit if at % 2 else (2 * digit - 9 if digit > 4 else 2 * digit) for at, digit in enumerate(digits))
    text = "".join(map(str, digits)) + str(-total % 10)
    gap = rng.choice((" ", " ", "-", "", "  "))
    return gap.join(text[at:at + 4] for at in range(0, 16, 4))


def birth(rng: random.Random, language: str) -> str:
    return date(rng, language, rng.randint(1932, 2021))


def date(rng: random.Random, language: str, year: int) -> str:
    day, month = rng.randint(1, 28), rng.randint(1, 12)
    if language == "ja":
        era = f"{rng.choice('昭和 平成'.split())}{rng.randint(2, 60)}年{month}月{day}日"
        return rng.choice((f"{year}年{month}月{day}日", f"{year}/{month}/{day}", f"{year}-{month:02}-{day:02}", era))
    word = rng.choice(MONTHS[language].split(" ")[:12] if language != "en" else MONTHS["en"].split(" "))
    gap = rng.choice("./-") if language != "en" else rng.choice("/-")
    first, second = (month, day) if language == "en" and rng.random() < 0.5 else (day, month)
    if language == "en":
        named = rng.choice((f"{day} {word} {year}", f"{word} {day}, {year}", f"{day}-{word[:3]}-{year % 100:02}"))
    else:
        named = f"{day}{'.' if language == 'de' else ''} {word} {year}"
    return rng.choice((f"{first:02}{gap}{second:02}{gap}{year}", f"{first}{gap}{second}{gap}{year % 100:02}",
                       f"{year}-{month:02}-{day:02}", named, f"{first:02}{gap}{second:02}{gap}{year}"))


def age(rng: random.Random, language: str) -> str:
    if language == "en" and rng.random() < 0.08:
        return f"{rng.randint(2, 11)} {rng.choice(('months', 'wks', 'mo', 'weeks'))}"
    return rng.choice(AGES[language].split("|")).format(rng.randint(1, 96))


def grouped(rng: random.Random, amount: int, language: str) -> str:
    mark = "," if language in ("en", "ja") else rng.choice((".", " ", ".", "")) if language not in ("fr", "pl") else rng.choice((" ", " ", ""))
    return f"{amount:,}".replace(",", mark)


def salary(rng: random.Random, language: str) -> str:
    sign = rng.choice(CURRENCY[language])
    if language == "ja":
        return rng.choice((f"{rng.randint(180, 600) * 1000:,}円", f"{rng.randint(20, 60)}万円", f"{rng.randint(280, 1400)}万円", f"時給{rng.randint(1000, 2500)}円"))
    if sign == "tys.":
        return f"{rng.randint(4, 30)},{rng.randint(0, 9)} tys. {rng.choice(('brutto', 'netto', 'zł'))}"
    monthly = rng.choice((True, False)) if language == "en" else rng.random() < 0.65
    amount = rng.randint(18, 85) * 100 + rng.choice((0, 0, 50, rng.randint(0, 99))) if monthly else rng.randint(19, 240) * 1000 + rng.choice((0, 0, 500, rng.randint(0, 999)))
    roll = rng.random()
    if language == "en" and roll < 0.3:
        return rng.choice((f"{sign}{rng.randint(28, 260)}k", f"{rng.randint(28, 260)}k", f"{sign}{rng.randint(11, 95)}/hr", f"{sign}{rng.randint(9, 60)}.{rng.randint(10, 99)} an hour", f"{sign}{rng.randint(28, 180)},{rng.randint(0, 9)}00 p.a.", f"{rng.randint(28, 120)}-{rng.randint(121, 180)}k"))
    if roll < 0.12:
        return rng.choice((f"{rng.randint(24, 180)}k", f"{rng.randint(24, 180)} k{sign}", f"{sign}{rng.randint(24, 180)}k", f"{rng.randint(11, 60)},{rng.randint(10, 99)} {sign}"))
    text = grouped(rng, amount, language)
    if rng.random() < 0.15:
        text += (".00" if language == "en" else ",00")
    text = rng.choice((f"{sign}{text}", f"{sign} {text}")) if language in ("en", "nl", "pt") or rng.random() < 0.25 else f"{text} {sign}"
    tails = {"de": (" brutto", " im Monat", " p.a.", " netto"), "fr": (" brut", " net", " bruts"), "es": (" brutos", " netos", " al mes"), "it": (" lordi", " netti"),
             "nl": (" bruto", " per maand"), "pt": (" brutos", " líquidos", "/mês"), "pl": (" brutto", " netto"), "en": ("/yr", " a year", " pa", " p/m")}
    return text + (rng.choice(tails[language]) if rng.random() < 0.22 else "")


def password(rng: random.Random, _language: str) -> str:
    word, other = rng.choice(WORDS), rng.choice(WORDS)
    year, mark = rng.choice((rng.randint(1950, 2026), rng.randint(1, 99), rng.randint(100, 9999))), rng.choice("!?#$%&*_.-+@")
    alphabet = string.ascii_letters + string.digits
    return rng.choice((
        f"{word}{year}{mark}", f"{word}{year}", f"{word}{mark}{other}{year % 100}", f"{word.lower()}-{other.lower()}-{year}", fill(rng, "####"), fill(rng, "######"),
        f"{year}{mark}{word}", "".join(rng.choice(alphabet) for _ in range(rng.randint(8, 14))), fill(rng, "%%%%-%%%%"),
        "".join(rng.choice(alphabet + "!#$%&*+-_?") for _ in range(rng.randint(9, 18))), f"{word}{mark}{year}{other}", fill(rng, "#-#-#-#-#"),
        fill(rng, "####") + rng.choice(("#", "*", "A", "E")), f"{word[:3]}{fill(rng, '##')}{mark}{other[:4]}", word.lower() + str(year), fill(rng, "@####@"), f"{word} {other} {year % 100}",
        word.replace("a", "4").replace("e", "3").replace("o", "0") + str(year % 100)))


def key(rng: random.Random, _language: str) -> str:
    alphabet = string.ascii_letters + string.digits
    rand = lambda size, pool=alphabet: "".join(rng.choice(pool) for _ in range(size))  # noqa: E731
    hexa = "0123456789abcdef"
    return rng.choice((
        lambda: "sk-" + rand(rng.choice((24, 32, 48))), lambda: "sk_live_" + rand(24), lambda: "ghp_" + rand(36), lambda: "AKIA" + rand(16, string.ascii_uppercase + string.digits),
        lambda: f"xoxb-{fill(rng, '###########')}-{rand(24)}", lambda: rand(40, alphabet + "/+"), lambda: rand(32, hexa), lambda: rand(64, hexa), lambda: "glpat-" + rand(20, alphabet + "-_"),
        lambda: "AIza" + rand(35, alphabet + "-_"), lambda: f"eyJ{rand(30)}.eyJ{rand(40)}.{rand(43, alphabet + '-_')}", lambda: "SG." + rand(22) + "." + rand(43), lambda: "pk_" + rand(28),
        lambda: rng.choice(("tok", "api", "key", "svc", "app", "prod")) + rng.choice("_-") + rand(rng.randint(16, 36)), lambda: "npm_" + rand(36), lambda: "hf_" + rand(34), lambda: rand(rng.randint(20, 44), alphabet + "-_")))()


def address(rng: random.Random, _language: str) -> str:
    if rng.random() < 0.1:
        return ":".join(f"{rng.randint(1, 65535):x}" for _ in range(rng.choice((4, 8)))).replace(":", "::", 1)
    lead = rng.choice((f"10.{rng.randint(0, 255)}", f"192.168", f"172.{rng.randint(16, 31)}", f"{rng.randint(11, 223)}.{rng.randint(0, 255)}", f"{rng.randint(31, 217)}.{rng.randint(0, 255)}"))
    return f"{lead}.{rng.randint(1, 254)}.{rng.randint(2, 254)}"


def japanese_address(rng: random.Random) -> str:
    area = rng.choice(("東京都世田谷区桜丘", "神奈川県横浜市港北区日吉", "大阪府大阪市北区中津", "北海道札幌市中央区南一条西", "愛知県名古屋市中区栄", "福岡県福岡市博多区上呉服町", "京都府京都市左京区岩倉", "千葉県船橋市前原東", "埼玉県川口市並木", "兵庫県神戸市灘区篠原", "杉並区高円寺北", "宮城県仙台市青葉区八幡", "広島市中区舟入"))
    home = rng.choice(("", "", f" {rng.choice('メゾン コーポ ハイツ パレス'.split())}{rng.choice('青葉 若松 桜 山手'.split())}{rng.randint(101, 908)}"))
    return area + rng.choice((f"{rng.randint(1, 9)}-{rng.randint(1, 30)}-{rng.randint(1, 20)}", f"{rng.randint(1, 9)}丁目{rng.randint(1, 30)}番{rng.randint(1, 20)}号")) + home
