let isWarm = false;

/** The first peer connection of a page takes its time, a third of a second on a laptop: better now than when somebody waits. */
export function warmUp(): void {
  if (isWarm || typeof RTCPeerConnection === 'undefined') return;
  isWarm = true;
  const connection = new RTCPeerConnection({ iceServers: [] });
  connection.addTransceiver('audio');
  const over = (): void => connection.close();
  connection.createOffer().then(over, over);
}
