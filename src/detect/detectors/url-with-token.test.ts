import { describeDetector } from "../testing/detector-table";
import { urlWithToken } from "./url-with-token";

describeDetector(urlWithToken, {
  finds: [
    "get «https://ci:Gr4velLamp9@git.northgate.internal/ledger.git»",
    "open «https://ngstore.blob.core.windows.net/exports/q3.csv?sv=2023-11-03&se=2031-01-01&sp=r&sig=q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0YsT%3D»",
    "«https://ng-files.s3.amazonaws.com/a.pdf?X-Amz-Expires=900&X-Amz-Signature=9f2c4e7a1b3d5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8»",
    "> get «https://ci:Gr4velLamp9@git.northgate.internal/ledger.git»",
    "* open «https://ngstore.blob.core.windows.net/exports/q3.csv?sv=2023-11-03&se=2031-01-01&sp=r&sig=q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0YsT%3D» (checked twice)",
    "restore: «https://vault.northgate.example/r/2f9a?key=Zq4Tn8Rw1Lx6Vb3Kd9Hm»",
    "«https://rota.northgate.example/i/118?t=Rm4tC9xW1vJb» ist mein Plan",
    "hook «https://hooks.northgate.example/services/T4180/B7714/pw8VS3yLnXz5RcYmQ7tK»",
    "feed «wss://live.northgate.example/feed?access_token=Zq4Tn8Rw1Lx6Vb3Kd9Hm»",
    "«https://northgate.example/password/reset/8HUcUhiQO3fXuazAdlDS71DXTu0z» läuft ab",
    "ical: «https://cal.northgate.example/ical/private-dcb053047e15ee693742a8c0214a2c41/basic.ics»",
    "«https://news.northgate.example/u?uid=8841&auth=338481a48877bffa8a065a87c642c87df2814e16»",
    "doc «https://docs.northgate.example/s/k2?share_key=Zq4Tn8Rw1Lx6Vb3Kd9Hm2P»",
    "«https://northgate.example/reset-password?uid=44&hash=338481a48877bffa8a065a87c642c87df2814e16»",
    "«https://northgate.example/share/DjKaIsO2BkbmjEcG8sWfKpflDUkqquRU»",
    "«https://northgate.example/haslo/zmien?t=338481a48877bffa8a065a87c642c87df2814e16»",
    "«https://nas.northgate.example/s/bW7kTzq29LmXc4R?pw=kT63hwQ2Lm9z»",
    "«https://northgate.sharepoint.com/:w:/s/team/Efuw5n7a2A91Bj76T08Xr5sWpJTobkCdcOJKy2NozpgBxE?e=a4Tn8R»",
  ],
  ignores: [
    [
      "https://cdn.northgate.example/app.js?v=338481a48877bffa8a065a87c642c87df2814e16",
      "a version",
    ],
    ["https://northgate.example/commit/338481a48877bffa8a065a87c642c87df2814e16", "a commit"],
    ["https://northgate.example/login/how-to-reset-your-password-2024", "words"],
    ["https://northgate.example/calendar/2026-11-27/list", "a day"],
    ["https://video.northgate.example/watch?t=1h20m15s", "a place in a film"],
    ["https://shop.northgate.example/s?k=usb+charger+20W", "words that were searched for"],
    ["https://northgate.example/haslo/zmien?t=formularz", "a word"],
    ["https://northgate.example/list?key=ProductName", "a word"],
    ["https://northgate.example/reset?token=<token>", "a template slot"],
    ["https://northgate.example/?token=", "an empty token"],
    ["https://docs.northgate.example/guide?page=2&sort=asc", "nothing secret in the query"],
    ["https://api.northgate.example/v1?api_key=YOUR_API_KEY_HERE", "a template slot"],
    ["http://localhost:8080/health", "a port is no password"],
  ],
});
