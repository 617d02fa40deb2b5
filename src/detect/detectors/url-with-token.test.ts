import { describeDetector } from "../testing/detector-table";
import { urlWithToken } from "./url-with-token";

describeDetector(urlWithToken, {
  finds: [
    "get «https://ci:Gr4velLamp9@git.northgate.internal/ledger.git»",
    "open «https://ngstore.blob.core.windows.net/exports/q3.csv?sv=2023-11-03&se=2031-01-01&sp=r&sig=q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0YsT%3D»",
    "«https://ng-files.s3.amazonaws.com/a.pdf?X-Amz-Expires=900&X-Amz-Signature=9f2c4e7a1b3d5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8»",
    "> get «https://ci:Gr4velLamp9@git.northgate.internal/ledger.git»",
    "* open «https://ngstore.blob.core.windows.net/exports/q3.csv?sv=2023-11-03&se=2031-01-01&sp=r&sig=q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0YsT%3D» (checked twice)",
    "restore: «https://vault.northgate-works.com/r/2f9a?key=Zq4Tn8Rw1Lx6Vb3Kd9Hm»",
    "«https://rota.northgate-works.com/i/118?t=Rm4tC9xW1vJb» ist mein Plan",
    "hook «https://hooks.northgate-works.com/services/T4180/B7714/pw8VS3yLnXz5RcYmQ7tK»",
    "feed «wss://live.northgate-works.com/feed?access_token=Zq4Tn8Rw1Lx6Vb3Kd9Hm»",
    "«https://northgate-works.com/password/reset/8HUcUhiQO3fXuazAdlDS71DXTu0z» läuft ab",
    "ical: «https://cal.northgate-works.com/ical/private-dcb053047e15ee693742a8c0214a2c41/basic.ics»",
    "«https://news.northgate-works.com/u?uid=8841&auth=338481a48877bffa8a065a87c642c87df2814e16»",
    "doc «https://docs.northgate-works.com/s/k2?share_key=Zq4Tn8Rw1Lx6Vb3Kd9Hm2P»",
    "«https://northgate-works.com/reset-password?uid=44&hash=338481a48877bffa8a065a87c642c87df2814e16»",
    "«https://northgate-works.com/share/DjKaIsO2BkbmjEcG8sWfKpflDUkqquRU»",
    "«https://northgate-works.pl/haslo/zmien?t=338481a48877bffa8a065a87c642c87df2814e16»",
    "«https://nas.northgate-works.com/s/bW7kTzq29LmXc4R?pw=kT63hwQ2Lm9z»",
    "«https://northgate.sharepoint.com/:w:/s/team/Efuw5n7a2A91Bj76T08Xr5sWpJTobkCdcOJKy2NozpgBxE?e=a4Tn8R»",
  ],
  ignores: [
    [
      "https://cdn.northgate-works.com/app.js?v=338481a48877bffa8a065a87c642c87df2814e16",
      "a version",
    ],
    ["https://northgate-works.com/commit/338481a48877bffa8a065a87c642c87df2814e16", "a commit"],
    ["https://northgate-works.com/login/how-to-reset-your-password-2024", "words"],
    ["https://northgate-works.com/calendar/2026-11-27/list", "a day"],
    ["https://video.northgate-works.com/watch?t=1h20m15s", "a place in a film"],
    ["https://shop.northgate-works.com/s?k=usb+charger+20W", "words that were searched for"],
    ["https://northgate-works.com/haslo/zmien?t=formularz", "a word"],
    ["https://northgate-works.com/list?key=ProductName", "a word"],
    ["https://northgate-works.com/reset?token=<token>", "a template slot"],
    ["https://northgate-works.com/?token=", "an empty token"],
    ["https://docs.northgate-works.com/guide?page=2&sort=asc", "nothing secret in the query"],
    ["https://api.northgate-works.com/v1?api_key=YOUR_API_KEY_HERE", "a template slot"],
    ["http://localhost:8080/health", "a port is no password"],
  ],
});
