import { providerHosts } from '@main/accounts/sign-in-provider'
import { contentPolicy } from '@main/security/content-policy'
import { debugSwitches } from '@main/security/debug-switches'
import { mayOpen, mayReadTerms, mayShowPost, maySignInAt } from '@main/security/may-open'
import { Microphone } from '@main/security/microphone'
import { mayListen, mayUse } from '@main/security/permissions'
import { mayFetch } from '@main/security/requests'
import { providerFacts } from '@renderer/features/accounts/provider-facts'
import { tiktokTerms } from '@shared/domain/tiktok-form'
import { expect, test } from 'vitest'

const devServer = 'http://127.0.0.1:5173'

test('W3: the content policy, to the byte', () => {
  expect(contentPolicy('abc')).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-abc'; img-src 'self' blob: media:; " +
      "media-src 'self' blob: media:; connect-src 'self' media:; font-src 'self'; worker-src 'self'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types studio",
  )
})

test('W7: each page that a guide begins at may be opened in the browser, and no other of its kind', () => {
  const links = Object.values(providerFacts).flatMap(({ steps }) => steps.flatMap(step => step.link ?? []))
  expect(links).toHaveLength(3)
  for (const link of links) {
    expect(mayOpen('guide', link)).toBe(true)
    expect(mayOpen('guide', `${link}?next=https://example.com`)).toBe(false)
    expect(mayOpen('guide', link.replace('://', '://example.com/'))).toBe(false)
    expect(mayOpen('help', link)).toBe(false)
  }
})

test('W7: the terms that one agrees to by posting may be read, and nothing else where they are', () => {
  for (const link of Object.values(tiktokTerms)) {
    expect(mayReadTerms(link)).toBe(true)
    for (const other of [`${link}/more`, `${link}?a=1`, `${link}#a`, link.replace('www.', '')]) {
      expect(mayReadTerms(other), other).toBe(false)
    }
  }
})

test('W7: a page on the list may be opened in the browser', () => {
  expect(mayOpen('help', 'https://ffmpeg.org/download.html')).toBe(true)
})

test.each([
  'http://ffmpeg.org/',
  'https://ffmpeg.org.example.com/',
  'https://example.com/ffmpeg.org',
  'https://ffmpeg.org@example.com/',
  'https://user:word@ffmpeg.org/',
  'https://ffmpeg.org:8443/',
  'https://ffmpeg.org/?secret=1',
  'https://ffmpeg.org/#secret',
  'http://127.0.0.1:80/',
  'file:///etc/passwd',
  'mailto:a@ffmpeg.org',
  'javascript:alert(1)',
  'vscode://file/etc/passwd',
  'smb://ffmpeg.org/share',
  'ms-settings:',
  'ffmpeg.org',
  '',
])('W7: %s is opened by nobody', link => {
  expect(mayOpen('help', link)).toBe(false)
})

test.each([
  ['YouTube', 'https://www.youtube.com/shorts/abcdefghijk'],
  ['YouTube', 'https://www.youtube.com/watch?v=abc_def-hij'],
  ['YouTube', 'https://studio.youtube.com/video/abcdefghijk/edit'],
  ['TikTok', 'https://www.tiktok.com/@me/video/7412345678901234567'],
  ['Instagram', 'https://www.instagram.com/reel/C1a2b3/'],
  ['Facebook', 'https://www.facebook.com/reel/123'],
  ['FanBase', 'https://fanbase.app/me'],
  ['TikTok', 'https://vm.tiktok.com/ZMabc/'],
  [undefined, 'https://www.tiktok.com/@me'],
] as const)('W7: a post of %s is shown at %s', (platform, link) => {
  expect(mayShowPost(platform, link)).toBe(true)
})

test.each([
  ['TikTok', 'https://www.youtube.com/shorts/abcdefghijk'],
  ['YouTube', 'http://www.youtube.com/shorts/abcdefghijk'],
  ['YouTube', 'https://www.youtube.com/redirect?q=https://example.com'],
  ['YouTube', 'https://www.youtube.com/watch?v=a&q=https://example.com'],
  ['YouTube', 'https://www.youtube.com/watch?v=a#secret'],
  ['YouTube', `https://www.youtube.com/${'a'.repeat(300)}`],
  ['YouTube', 'https://www.youtube.com.example.com/shorts/a'],
  ['YouTube', 'https://youtube.com:8443/shorts/a'],
  ['YouTube', 'https://me@youtube.com/shorts/a'],
  ['Facebook', 'https://l.facebook.com/l.php'],
  ['YouTube', 'https://vm.tiktok.com/ZMabc/'],
  [undefined, 'https://example.com/'],
  [undefined, 'file:///etc/passwd'],
  [undefined, ''],
] as const)('W7: a post of %s is not shown at %s', (platform, link) => {
  expect(mayShowPost(platform, link)).toBe(false)
})

const signInPages = Object.values(providerHosts).map(one => one.pages)

test.each([
  'https://accounts.google.com/o/oauth2/v2/auth?client_id=x',
  'https://www.tiktok.com/v2/auth/authorize/?client_key=x',
  'https://www.facebook.com/v26.0/dialog/oauth?client_id=x',
])('O1: %s may be opened to sign in', link => {
  expect(maySignInAt(link, signInPages)).toBe(true)
})

test.each([
  'http://accounts.google.com/o/oauth2/v2/auth?client_id=x',
  'https://accounts.google.com.example.com/o/oauth2/v2/auth',
  'https://accounts.google.com@example.com/o/oauth2/v2/auth',
  'https://user@accounts.google.com/o/oauth2/v2/auth',
  'https://accounts.google.com:8443/o/oauth2/v2/auth',
  'https://accounts.google.com/o/oauth2/v2/auth#x',
  'https://oauth2.googleapis.com/token',
  'http://127.0.0.1:80/',
  'javascript:alert(1)',
  'accounts.google.com',
])('O1: %s is opened by nobody to sign in', link => {
  expect(maySignInAt(link, signInPages)).toBe(false)
})

test.each(['clipboard-sanitized-write', 'fullscreen', 'persistent-storage'])('W8: our pages may use %s', permission => {
  expect(mayUse(permission, 'app://bundle/index.html')).toBe(true)
  expect(mayUse(permission, 'https://example.com/')).toBe(false)
})

test.each([
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'display-capture',
  'hid',
  'serial',
  'usb',
  'midi',
  'midiSysex',
  'openExternal',
  'fileSystem',
  'idle-detection',
  'window-management',
  'pointerLock',
  'storage-access',
  'top-level-storage-access',
  'speaker-selection',
  'unknown',
])('W8: nobody may use %s', permission => {
  expect(mayUse(permission, 'app://bundle/index.html')).toBe(false)
})

test.each(['app://bundle/', 'media://asset/x', 'blob:app://bundle/1'])('W9: %s is fetched', url => {
  expect(mayFetch(url, undefined)).toBe(true)
})

test.each([
  'http://127.0.0.1/',
  'https://example.com/',
  'ws://127.0.0.1:5173/',
  'wss://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'data:text/html,x',
  'about:blank',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'app://other/',
  'blob:https://example.com/1',
  'nonsense',
])('W9: %s is cancelled', url => {
  expect(mayFetch(url, undefined)).toBe(false)
})

test('W9: while developing the server is fetched from, and nothing else', () => {
  expect(mayFetch(`${devServer}/main.tsx`, devServer)).toBe(true)
  expect(mayFetch('ws://127.0.0.1:5173/', devServer)).toBe(true)
  expect(mayFetch('ws://127.0.0.1:5174/', devServer)).toBe(false)
  expect(mayFetch('http://127.0.0.1:5174/', devServer)).toBe(false)
  expect(mayFetch('https://example.com/', devServer)).toBe(false)
})

test('K2: switches that take the walls down are seen', () => {
  const given = ['remote-debugging-port', 'lang', 'disable-web-security', 'js-flags']
  expect(debugSwitches(name => given.includes(name))).toEqual([
    'remote-debugging-port',
    'disable-web-security',
    'js-flags',
  ])
  expect(debugSwitches(() => false)).toEqual([])
})

test('W8: the microphone is heard by our page alone, for half a minute after it asked, and no camera ever', () => {
  let now = 0
  const microphone = new Microphone(() => now)
  const page = 'app://bundle/'
  expect(mayListen(['audio'], microphone, page)).toBe(false)
  microphone.open()
  expect(mayListen(['audio'], microphone, page)).toBe(true)
  for (const kinds of [['video'], ['audio', 'video'], ['unknown'], [undefined], []])
    expect(mayListen(kinds, microphone, page)).toBe(false)
  expect(mayListen(['audio'], microphone, 'https://example.com/')).toBe(false)
  now = 29_999
  expect(mayListen(['audio'], microphone, page)).toBe(true)
  now = 30_000
  expect(mayListen(['audio'], microphone, page)).toBe(false)
  microphone.open()
  microphone.close()
  expect(mayListen(['audio'], microphone, page)).toBe(false)
})
