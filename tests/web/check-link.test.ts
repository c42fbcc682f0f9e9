import { checkLink } from '@main/web/check-link'
import { testOrigins } from '@main/web/test-origins'
import { describe, expect, test } from 'vitest'

const none = new Set<string>()
const verdict = (link: string, origins: ReadonlySet<string> = none) => {
  const checked = checkLink(link, origins)
  return checked.ok ? 'taken' : checked.problem.kind
}

test.each([
  ...[
    'http://example.com/',
    'https://example.com/a?b=c#d',
    'https://example.com:443/',
    'http://example.com:80/',
    'https://example.com:80/',
  ],
  ...[
    'https://例え.jp/',
    'https://sub.domain.example.org./',
    'https://8.8.8.8/',
    'https://[2606:4700:4700::1111]/',
    'HTTPS://EXAMPLE.COM',
  ],
])('N1: %s is asked', link => {
  expect(verdict(link)).toBe('taken')
})

test.each([
  ...[
    '',
    'words',
    'example.com',
    '//example.com',
    'http://',
    'http://[',
    'file:///etc/passwd',
    'ftp://example.com/',
    'javascript:alert(1)',
  ],
  ...[
    'data:text/html,x',
    'mailto:a@example.com',
    'blob:https://example.com/1',
    'ws://example.com/',
    'gopher://example.com/',
    'app://bundle/',
  ],
  `https://example.com/${'a'.repeat(2_000)}`,
])('N1: %s is no link', link => {
  expect(verdict(link)).toBe('not-a-link')
})

test.each([
  ...[
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://0.0.0.0/',
  ],
  ...[
    'http://１２７.０.０.１/',
    'http://127.0.0.1./',
    'http://127。0。0。1/',
    'http://%31%32%37.0.0.1/',
    'http://①②⑦.0.0.1/',
  ],
  ...[
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
  ],
  ...[
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/',
    'http://10.0.0.1/',
  ],
  ...[
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://255.255.255.255/',
    'http://224.0.0.1/',
    'http://198.18.0.1/',
  ],
  ...[
    'http://localhost/',
    'http://LOCALHOST/',
    'http://localhost./',
    'http://a.localhost/',
    'http://router/',
    'http://printer.local/',
  ],
  ...[
    'http://metadata.google.internal/',
    'http://nas.home.arpa/',
    'http://1.0.0.127.in-addr.arpa/',
    'http://x.test/',
    'http://x.onion/',
  ],
  ...[
    'http://intranet.corp/',
    'http://nas.lan/',
    'http://x.invalid/',
    'http://router.home/',
    'http://a..b/',
    'http://.example.com/',
  ],
  ...[
    'https://user@example.com/',
    'https://user:word@example.com/',
    'https://:word@example.com/',
    'https://8.8.8.8@127.0.0.1/',
  ],
  ...[
    'http://example.com:8080/',
    'https://example.com:8443/',
    'http://example.com:22/',
    'http://example.com:0/',
    'http://example.com:6379/',
  ],
])('N1: %s is forbidden', link => {
  expect(verdict(link)).toBe('forbidden')
})

describe('N2: servers of tests', () => {
  const origin = 'http://127.0.0.1:8123'

  test('N2: an exact origin goes through, nothing beside it', () => {
    const origins = testOrigins(`${origin},http://127.0.0.1:9000`, false)
    expect(verdict(`${origin}/page?x=1`, origins)).toBe('taken')
    expect(verdict('http://127.0.0.1:9000/', origins)).toBe('taken')
    for (const other of [
      'http://127.0.0.1:8124/',
      'https://127.0.0.1:8123/',
      'http://127.0.0.1/',
      'http://localhost:8123/',
    ]) {
      expect(verdict(other, origins)).toBe('forbidden')
    }
    expect(verdict('http://user@127.0.0.1:8123/', origins)).toBe('forbidden')
  })

  test('N2: a packaged app knows no servers of tests, whatever its environment says', () => {
    expect(testOrigins(origin, true)).toEqual(new Set())
    expect(testOrigins(origin, false)).toEqual(new Set([origin]))
  })

  test.each([
    'http://192.168.1.1:80',
    'http://127.0.0.1',
    'http://127.0.0.1:8123/',
    'http://localhost:8123',
    'https://127.0.0.1:8123',
    '*',
    ' ',
    '',
  ])('N2: "%s" opens nothing', named => {
    expect(testOrigins(named, false)).toEqual(new Set())
  })
})
