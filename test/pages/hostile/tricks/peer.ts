/** A WebRTC connection to a page of a host that nobody guards. */
import type { Kit } from "../trick";

/** Meets a frame of a host that nobody guards, which passes on what it hears of channels. */
export async function meetPeer(
  { elsewhere, frame, wait }: Kit,
  open: (peer: RTCPeerConnection) => unknown,
): Promise<void> {
  interface Signal {
    readonly answer?: RTCSessionDescriptionInit;
    readonly candidate?: RTCIceCandidateInit | null;
  }
  const peer = new RTCPeerConnection();
  const inner = await frame((element) => (element.src = `${elsewhere}sink.html`));
  open(peer);
  const sink = new MessageChannel();
  peer.onicecandidate = ({ candidate }) =>
    sink.port1.postMessage({ candidate: candidate?.toJSON() ?? null });
  sink.port1.onmessage = ({ data }: MessageEvent<Signal>) => {
    if (data.answer) void peer.setRemoteDescription(data.answer);
    if (data.candidate) void peer.addIceCandidate(data.candidate);
  };
  inner.contentWindow?.postMessage("peer", "*", [sink.port2]);
  await peer.setLocalDescription();
  sink.port1.postMessage({ offer: peer.localDescription?.toJSON() as unknown });
  await wait(2_500);
}
