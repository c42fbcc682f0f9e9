import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleFile } from '@main/protocols/bundle-file'
import { bundleServer } from '@main/protocols/serve-bundle'
import { afterAll, beforeAll, expect, test } from 'vitest'

let outside = ''
let root = ''

beforeAll(async () => {
  outside = await realpath(await mkdtemp(join(tmpdir(), 'beatreel-bundle-')))
  root = join(outside, 'bundle')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(outside, 'bundle-evil'))
  await writeFile(join(root, 'index.html'), '<meta name="csp-nonce" content="" />')
  await writeFile(join(root, 'assets', 'main.js'), 'ours')
  await writeFile(join(root, 'notes.txt'), 'not served')
  await writeFile(join(outside, 'secret.js'), 'canary')
  await writeFile(join(outside, 'bundle-evil', 'main.js'), 'canary')
  await symlink(join(outside, 'secret.js'), join(root, 'assets', 'planted.js'))
})

afterAll(() => rm(outside, { recursive: true, force: true }))

test('P2: the bundle serves its page and its assets', async () => {
  expect(await bundleFile(root, 'app://bundle/')).toMatchObject({ ok: true, value: { path: join(root, 'index.html') } })
  expect(await bundleFile(root, 'app://bundle/assets/main.js?x#y')).toMatchObject({ ok: true })
})

const climbs = [
  '../',
  '%2e%2e/',
  '..%2f',
  '%2e%2e%2f',
  '..%5c',
  '%252e%252e%252f',
  '....//',
  '..;/',
  '..%c0%af',
  '..%00/',
]
const depths = [1, 2, 3, 4, 5, 6, 7, 8]
const targets = ['secret.js', 'bundle-evil/main.js', 'etc/passwd']
const traversals = climbs.flatMap(climb => depths.flatMap(n => targets.map(target => `${climb.repeat(n)}${target}`)))

test(`P2: none of ${traversals.length} ways out of the folder leads anywhere`, async () => {
  for (const path of traversals) {
    const found = await bundleFile(root, `app://bundle/${path}`)
    expect(found.ok, path).toBe(false)
  }
})

test.each([
  ['another host', 'app://other/index.html', 403],
  ['a host that begins like ours', 'app://bundle.evil/index.html', 403],
  ['an absolute path', 'app://bundle//etc/passwd', 403],
  ['a broken escape', 'app://bundle/%zz', 400],
  ['a zero byte', 'app://bundle/main.js%00.html', 400],
  ['a backslash', 'app://bundle/assets%5cmain.js', 400],
  ['a link that leads out', 'app://bundle/assets/planted.js', 403],
  ['a kind of file that is not on the list', 'app://bundle/notes.txt', 403],
  ['the folder itself', 'app://bundle/assets', 403],
  ['a file that is not there', 'app://bundle/assets/none.js', 404],
])('P2: %s is refused', async (_what, url, status) => {
  expect(await bundleFile(root, url)).toEqual({ ok: false, problem: status })
})

test('P2: only GET is answered, and refusals carry the headers too', async () => {
  const serve = await bundleServer(root)
  for (const request of [
    new Request('http://bundle/', { method: 'POST' }),
    new Request('http://bundle/%zz'),
    new Request('http://bundle/none.js'),
  ]) {
    const response = await serve(request)
    expect(response.ok).toBe(false)
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
  }
})

test('W3: the page carries the nonce of its own policy, and no two loads share one', async () => {
  const serve = await bundleServer(root)
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const response = await serve(new Request('http://bundle/index.html'))
      const [, inPage] = /content="([^"]+)"/.exec(await response.text()) ?? []
      const [, inPolicy] = /'nonce-([^']+)'/.exec(response.headers.get('Content-Security-Policy') ?? '') ?? []
      expect(inPage).toBe(inPolicy)
      return inPage
    }),
  )
  expect(new Set(nonces).size).toBe(2)
})
