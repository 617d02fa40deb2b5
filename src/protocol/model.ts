/** Between the background and the model host (offscreen document or background page worker), as the host speaks. */
export type {
  HostReply as ModelReply,
  HostRequest as ModelRequest,
  HostStatus as ModelStatus,
} from "../inference/host-messages";

export const PORT_MODEL = "model";
