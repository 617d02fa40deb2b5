import { describeDetector } from "../testing/detector-table";
import { requestTarget } from "./request-target";

describeDetector(requestTarget, {
  finds: [
    '"GET «/export?format=csv&access_token=hQxc6rrRsrSy8Tor2HSbsm4D» HTTP/1.1" 200 5123',
    'upstream timed out, request: "GET «/bajar?f=nominas.zip&firma=86df5af16560094d223c41e91ee01c6e16724b8d» HTTP/1.1"',
    "POST «/hook?sig=q7Lw2Xr9Vt4Kp8Zn3Mb6Jc1Hd5Fg0YsT%3D» 403",
    "curl says: put «/api/v2/files/77?apikey=Zq4Tn8Rw1Lx6Vb3Kd9Hm»",
    "DELETE «/s/118?share_key=Zq4Tn8Rw1Lx6Vb3Kd9Hm2P» from the archive",
    '10.4.2.9 - - "get «/pliki?plik=umowa.pdf&podpis=86df5af16560094d223c41e91ee01c6e16724b8d»"',
  ],
  ignores: [
    ["GET /export?format=csv&page=2 HTTP/1.1", "nothing secret in the query"],
    ["GET /reset?token=<token>", "a template slot"],
    ["get /static/app.js?v=338481a48877bffa8a065a87c642c87df2814e16", "a version"],
    ["POST /api/token HTTP/1.1", "a path without a query"],
    ["the budget /export?token=Zq4Tn8Rw1Lx6Vb3Kd9Hm", "no method before it"],
    ["GET /search?q=token+economy+explained", "words that were searched for"],
  ],
});
