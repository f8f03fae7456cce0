import { eventually } from '@overlap/testing/eventually';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorld, type World } from '../wall/fixtures/world.ts';
import { openWall, type Wall } from '../wall/wall.ts';
import { send } from './fixtures/hostile-site.ts';
import { chromiumPath, launchHere } from './fixtures/test-browser.ts';
import { CHROMIUM_FLAGS } from './flags.ts';

/** Asks STUN and TURN servers, tries a forged candidate of the other side, and tells when it has nothing left to try. */
const call = (port: number) => `
  const servers = ['stun:127.0.0.1:${port}', 'stun:[::1]:${port}', 'stun:stun.inner.test:3478'].map(urls => ({ urls }));
  for (const transport of ['udp', 'tcp'])
    servers.push({ urls: 'turn:127.0.0.1:${port}?transport=' + transport, username: 'u', credential: 'c' });
  servers.push({ urls: 'turns:127.0.0.1:${port}?transport=tcp', username: 'u', credential: 'c' });
  const peer = new RTCPeerConnection({ iceServers: servers });
  peer.createDataChannel('x');
  peer.onicegatheringstatechange = () => { document.title = peer.iceGatheringState; };
  (async () => {
    await peer.setLocalDescription(await peer.createOffer());
    const other = new RTCPeerConnection();
    await other.setRemoteDescription(peer.localDescription);
    await other.setLocalDescription(await other.createAnswer());
    await peer.setRemoteDescription(other.localDescription);
    for (const address of ['127.0.0.1', '::1'])
      await peer.addIceCandidate({ candidate: 'candidate:1 1 udp 2122260223 ' + address + ' ${port} typ host', sdpMid: '0' });
  })();`;

let world: World;
let wall: Wall;

beforeAll(async () => {
  world = await openWorld((_request, response) =>
    send(response, 200, {}, `<title>new</title><script>${call(world.victim.port)}</script>`),
  );
  wall = await openWall({ allowPrivate: false, resolve: world.resolve, dial: world.dial });
});
afterAll(async () => {
  await wall.close();
  await world.close();
});
beforeEach(() => world.victim.forget());

/** Without the context’s script that takes WebRTC away, so that the flag stands alone. */
const launchWith = (args: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), proxy: { ...wall.proxy }, args });

const isPolicy = (flag: string) => flag.includes('webrtc-ip-handling-policy');

test('without its flags WebRTC speaks UDP past the wall: the next test can see', async () => {
  const browser = await launchWith(CHROMIUM_FLAGS.filter(flag => !isPolicy(flag)));
  await (await browser.newPage()).goto('http://site.test/');
  await eventually(world.victim.heard, heard => heard.some(line => line.startsWith('udp')));
  await browser.close();
});

test('with its flags WebRTC gathers to the end and nothing arrives', async () => {
  const browser = await launchWith([...CHROMIUM_FLAGS]);
  const page = await browser.newPage();
  await page.goto('http://site.test/');
  await eventually(
    () => page.title(),
    title => title === 'complete',
  );
  expect(world.victim.heard()).toEqual([]);
  await browser.close();
});

test('our contexts have none of the hidden channels, in a fresh frame neither', async () => {
  const browser = await launchHere();
  const page = await (await browser.newContext(wall, { ignoreHTTPSErrors: true })).newPage();
  await page.goto('https://site.test/');
  const left = await page.evaluate(`(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const names = ['SharedWorker', 'fetchLater', 'RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'];
    return [window, frame.contentWindow].map(of => names.filter(name => name in of));
  })()`);
  expect(left).toEqual([[], []]);
  expect(await page.evaluate("'fetch' in window && isSecureContext")).toBe(true);
  await browser.close();
});
