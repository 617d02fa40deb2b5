import { BY_FORM } from "./by-form";
import { BY_REQUEST } from "./by-request";
import { BY_SOCKET } from "./by-socket";
import type { Row } from "./row";

/** Every way in which a page can send a text. */
export const ROWS: readonly Row[] = [...BY_REQUEST, ...BY_FORM, ...BY_SOCKET];
