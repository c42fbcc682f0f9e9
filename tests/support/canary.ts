import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

/** A server on this machine that nobody may ever reach. It hears a connection even where no request follows. */
export type Canary = { readonly port: number; readonly heard: () => number; readonly close: () => Promise<void> }

export async function openCanary(): Promise<Canary> {
  let heard = 0
  const server = createServer(socket => {
    heard += 1
    socket.on('error', () => undefined).end('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\n\r\n')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { port, heard: () => heard, close: () => new Promise(done => server.close(() => done())) }
}
