import { describeDetector } from "../testing/detector-table";
import { cardSpoken } from "./card-spoken";

describeDetector(cardSpoken, {
  finds: [
    "card «four five three nine three eight five nine two two three nine two nine seven nine»",
    "Karte «vier fünf drei neun drei acht fünf neun zwei zwei drei neun zwei neun sieben neun»",
    "tarjeta «cuatro cinco tres nueve tres ocho cinco nueve dos dos tres nueve dos nueve siete nueve»",
    "carte «quatre cinq trois neuf, trois huit cinq neuf, deux deux trois neuf, deux neuf sept neuf»",
    "card «four five three nine three eight five nine double two three nine two nine seven nine»",
    "carta «quattro cinque tre nove tre otto cinque nove due due tre nove due nove sette nove»",
    "card: «fifty-two forty-seven, seventy-six ten, seventy-five seventy-five, ninety-one ninety»",
    "Karte «vierzig einunddreißig, sechsundsechzig zweiunddreißig, null fünf dreiunddreißig, fünfundsiebzig fünfundneunzig»",
    "カード番号は«四五四三、三三二三、九一九四、八八二八»です",
    "カードは«ごーごーごーさん、はちよんきゅうはち、さんいちよんぜろ、さんぜろきゅうにー»です",
    "it is «four five eight oh, four one one seven, no sorry, four one one nine, three four oh one, four oh eight four»",
  ],
  ignores: [
    [
      "four five three nine three eight five nine two two three nine two nine seven eight",
      "Luhn fails",
    ],
    ["four five three nine three eight", "too short"],
    ["one two three four five six seven eight nine one two three four five six seven", "counting"],
    ["nine nine nine nine nine nine nine nine nine nine nine nine nine", "one digit"],
    ["vier fünf drei neun", "four digits"],
    ["四五四三、三三二三、九一九四、八八二七", "Luhn fails"],
    ["三、四、五、六、七、八、九、十", "counting"],
  ],
});
