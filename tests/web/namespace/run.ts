import { createServer } from 'node:http'
import { type Resolve, resolveHost } from '@main/web/public-lookup'
import { WebClient } from '@main/web/web-client'

/**
 * Runs where there is no net but what this machine plays to itself: private addresses, a router's, a cloud's, and a public one, each
 * with a server that hears whoever comes. Says on standard output how each request ended, and where it was heard.
 */
const publicHost = '8.8.8.8'
const heard: string[] = []

const server = createServer((request, response) => {
  const at = request.socket.localAddress?.replace('::ffff:', '') ?? ''
  heard.push(at)
  if (at === publicHost && request.url?.startsWith('/to/')) {
    response.writeHead(302, { location: decodeURIComponent(request.url.slice(4)) }).end()
    return
  }
  response.writeHead(200, { 'content-type': 'text/plain' }).end('words')
})

const v4 = (address: string) => ({ address, family: 4 })
let turns = 0
/** Names as an attacker's name server may answer; what it does not know the system resolves. */
const resolve: Resolve = async host => {
  if (host === 'open.example.com') return [v4(publicHost)]
  if (host === 'router.example.com') return [v4('192.168.1.1')]
  if (host === 'both.example.com') return [v4(publicHost), v4('10.0.0.1')]
  if (host === 'turning.example.com') return [v4(turns++ === 0 ? publicHost : '169.254.169.254')]
  return resolveHost(host)
}

const links = [
  'http://open.example.com/',
  'http://8.8.8.8/',
  'http://127.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://192.168.1.1/',
  'http://3232235777/',
  'http://0xa9fea9fe/',
  'http://[::ffff:10.0.0.1]/',
  'http://localhost/',
  'http://router.example.com/',
  'http://both.example.com/',
  `http://open.example.com/to/${encodeURIComponent('http://169.254.169.254/')}`,
  `http://open.example.com/to/${encodeURIComponent('http://router.example.com/')}`,
  // Asked the second time, its name server sends us to the cloud's own address.
  `http://turning.example.com/to/${encodeURIComponent('http://open.example.com/')}`,
  'http://turning.example.com/',
]

await new Promise<void>(done => server.listen(80, '0.0.0.0', done))
// Whoever asks without looking gets there: what is refused below is refused by the client and not for want of a server.
for (const open of ['http://192.168.1.1/', 'http://169.254.169.254/', 'http://10.0.0.1/', 'http://127.0.0.1/'])
  await fetch(open)
const unguarded = heard.splice(0)
const client = new WebClient({ resolve, testOrigins: new Set() })
const ends: Record<string, string> = {}
for (const link of links) {
  const got = await client.get(link, { types: ['text/plain'] })
  ends[link] = got.ok ? 'read' : got.problem.kind
}
process.stdout.write(JSON.stringify({ unguarded, ends, heard }))
server.close()
server.closeAllConnections()
