import { describeDetector } from "../testing/detector-table";
import { ipAddress } from "./ip-address";

describeDetector(ipAddress, {
  finds: [
    "server at «10.42.7.19»",
    "from «83.221.47.106»:443",
    "host «2a02:8108:9640:1f4:3c2b:77ff:fe10:9a1d»",
    "gateway «fd12:3456::71»",
    "fail2ban: Ban «5.6.7.8»",
    "addr: «9.2.33.4» is down",
    "rack 4: «10.42.7.19»",
    "server «10.42.7.19» is down",
    "> server at «10.42.7.19»",
  ],
  ignores: [
    ["point A: 10.42.7.119 mm", "a measure"],
    ["127.0.0.1", "loopback"],
    ["127.0.0.1 and 0.0.0.0", "loopback and any"],
    ["192.0.2.44", "a documentation range"],
    ["version 10.4.7.19", "a version"],
    ["section 1.2.3.4.5", "a section number"],
    ["std::vector::push_back at 12:30:45", "C++ names and a time"],
    ["300.1.2.3", "no such octet"],
    ["Regal 10.1.4.2 ist leer", "a place in a store"],
    ["scaffale: 10.1.4.2", "a place in a store"],
    ["棚 10.1.4.2 は空", "a place in a store"],
  ],
});
