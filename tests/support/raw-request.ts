import { request } from 'node:http'

export type RawAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** One request exactly as given, `Host` too, not followed; null where nobody listens or the line is cut. */
export function rawRequest(
  url: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer | null> {
  const { hostname, port, pathname, search, host } = new URL(url)
  return new Promise(done => {
    const asked = request(
      // A name of this machine may also be that of its other address, where nobody listens.
      {
        host: hostname === 'localhost' ? '127.0.0.1' : hostname,
        port,
        method,
        path: `${pathname}${search}`,
        headers: { host, ...headers },
      },
      async answer => {
        const parts: Buffer[] = []
        try {
          for await (const part of answer) parts.push(part as Buffer)
        } catch {
          return done(null)
        }
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() })
      },
    )
    asked.on('error', () => done(null))
    asked.end(body)
  })
}
