import { projectFolder } from './folders.mjs'

export const isRoot = () => process.getuid?.() === 0

/** Chromium refuses to run as root with its sandbox, on Linux only. */
export const mustLeaveSandbox = () => process.platform === 'linux' && isRoot()

/** @param {string} platform @param {NodeJS.ProcessEnv} env */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * The words behind `electron`: `--headless`, or no display, assembles the sample instead of opening a window.
 * @param {{ args: string[], leavesSandbox: boolean, hasDisplay: boolean }} situation
 */
export function planLaunch({ args, leavesSandbox, hasDisplay }) {
  const isHeadless = !hasDisplay || args.includes('--headless')
  const words = [
    ...(leavesSandbox ? ['--no-sandbox'] : []),
    // Where there is no screen there is no bus or GPU either; Chromium's complaints would bury the film's line.
    ...(isHeadless ? ['--log-level=3'] : []),
    projectFolder,
    ...(isHeadless ? ['--headless-assemble'] : []),
    ...args.filter(word => word !== '--headless'),
  ]
  return { isHeadless, words }
}
