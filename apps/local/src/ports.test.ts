import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { choosePorts, type Ports } from './ports.ts';

let folder: string;
const open: Server[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'overlap-ports-'));
});
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise(done => server.close(done));
  rmSync(folder, { recursive: true });
});

/** Listens like a running server, on any port or on this one. */
async function listen(port = 0): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(port, '127.0.0.1', done));
  open.push(server);
  const address = server.address();
  return address && typeof address === 'object' ? address.port : 0;
}
async function freePort(): Promise<number> {
  const port = await listen();
  await new Promise(done => open.pop()?.close(done));
  return port;
}
const remember = (ports: Ports) => writeFileSync(path.join(folder, 'ports.json'), JSON.stringify(ports));
const remembered = () => JSON.parse(readFileSync(path.join(folder, 'ports.json'), 'utf8')) as Ports;

test('the ports of the last run are taken again, so that links keep working', async () => {
  const first = await choosePorts(folder, 0);
  expect(remembered()).toEqual(first);
  expect(await choosePorts(folder, null)).toEqual(first);
  expect(await choosePorts(folder, 0)).toEqual(first);
});

test('a port that was taken meanwhile gives way, the other one stays', async () => {
  const last = { server: await listen(), simulators: await freePort() };
  remember(last);
  const ports = await choosePorts(folder, null);
  expect(ports).toEqual({ server: expect.any(Number), simulators: last.simulators });
  expect(ports.server).not.toBe(last.server);
  expect(remembered()).toEqual(ports);
});

test('an asked port is taken and remembered', async () => {
  const [asked, simulators] = [await freePort(), await freePort()];
  remember({ server: await freePort(), simulators });
  expect(await choosePorts(folder, asked)).toEqual({ server: asked, simulators });
  expect(await choosePorts(folder, null)).toEqual({ server: asked, simulators });
});

test('an asked port that is taken is an error, and nothing is remembered', async () => {
  const last = { server: await freePort(), simulators: await freePort() };
  remember(last);
  const taken = await listen();
  await expect(choosePorts(folder, taken)).rejects.toThrow(
    `Port ${taken} is taken. Choose another one, or --port 0 for any.`,
  );
  expect(remembered()).toEqual(last);
});

it.each([0, null])('server and simulators never share a port (asked: %j)', async asked => {
  const { server, simulators } = await choosePorts(folder, asked);
  expect(server).not.toBe(simulators);
});

test('the simulators give way to a server that is asked onto their port', async () => {
  const simulators = await freePort();
  remember({ server: await freePort(), simulators });
  const ports = await choosePorts(folder, simulators);
  expect(ports.server).toBe(simulators);
  expect(ports.simulators).not.toBe(simulators);
});
