import { expect, test } from 'vitest'
import { hasDisplay, planLaunch } from '../../scripts/steps/launch-plan.mjs'

const screen = { args: [], leavesSandbox: false, hasDisplay: true }

test('a plain user with a screen gets the window, in the sandbox', () => {
  const { isHeadless, words } = planLaunch(screen)
  expect(isHeadless).toBe(false)
  expect(words).toEqual([expect.stringMatching(/^\//)])
})

test('root gets --no-sandbox, before the app: behind it Chromium would not see it', () => {
  expect(planLaunch({ ...screen, leavesSandbox: true }).words[0]).toBe('--no-sandbox')
})

test('without a screen the sample is assembled', () => {
  const { isHeadless, words } = planLaunch({ ...screen, hasDisplay: false })
  expect(isHeadless).toBe(true)
  expect(words).toContain('--headless-assemble')
})

test('--headless assembles the sample even where there is a screen, and other words go on to the app', () => {
  const { isHeadless, words } = planLaunch({ ...screen, args: ['--headless', '--other'] })
  expect(isHeadless).toBe(true)
  expect(words.slice(-2)).toEqual(['--headless-assemble', '--other'])
  expect(words).not.toContain('--headless')
})

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
])('on %s with %o there is a screen: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected)
})
