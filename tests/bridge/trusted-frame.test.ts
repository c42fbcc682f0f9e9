import { isOwnPage, isTrustedSender } from '@main/bridge/trusted-frame'
import { expect, test } from 'vitest'

const contents = {}
const window = { webContents: contents }
const frame = { url: 'app://bundle/index.html', parent: null }

test('I2: the top frame of our own window is trusted', () => {
  expect(isTrustedSender({ senderFrame: frame, sender: contents }, window)).toBe(true)
})

test.each([
  ['a frame that is gone', { senderFrame: null, sender: contents }],
  ['a frame inside the page', { senderFrame: { ...frame, parent: {} }, sender: contents }],
  ['an empty frame', { senderFrame: { ...frame, url: 'about:blank' }, sender: contents }],
  ['a page from elsewhere', { senderFrame: { ...frame, url: 'https://example.com/' }, sender: contents }],
  ['a file', { senderFrame: { ...frame, url: 'file:///bundle/index.html' }, sender: contents }],
  ['another window', { senderFrame: frame, sender: {} }],
])('I2: %s is not trusted', (_what, event) => {
  expect(isTrustedSender(event, window)).toBe(false)
})

test('I2: without a window nobody is trusted', () => {
  expect(isTrustedSender({ senderFrame: frame, sender: contents }, undefined)).toBe(false)
})

test.each([
  'app://bundle.evil/',
  'app://other/',
  'app:bundle',
  'app://user@other/bundle/',
  'https://bundle/',
  'blob:app://bundle/1',
  'http://127.0.0.1:5173/',
  'nonsense',
  '',
])('I2: %s is not a page of ours', url => {
  expect(isOwnPage(url, undefined)).toBe(false)
})

test('N2: the development server counts only where there is one, and only on its own address', () => {
  const server = 'http://127.0.0.1:5173'
  expect(isOwnPage('http://127.0.0.1:5173/index.html', server)).toBe(true)
  expect(isOwnPage('http://127.0.0.1:5174/', server)).toBe(false)
  expect(isOwnPage('https://127.0.0.1:5173/', server)).toBe(false)
  expect(isOwnPage('http://127.0.0.1:5173.example.com/', server)).toBe(false)
})
