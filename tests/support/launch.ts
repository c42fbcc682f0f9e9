import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'

export const project = resolve(__dirname, '../..')
const isRoot = process.getuid?.() === 0

export type OpenApp = {
  readonly app: ElectronApplication
  readonly page: Page
  /** All that the app keeps: give it to the next `launchApp` to open the same library again. */
  readonly home: string
  /** Quits as a user would. */
  readonly close: () => Promise<void>
  /** Ends the app without a word, as a power cut would. */
  readonly kill: () => Promise<void>
}

/** The binary that `npm run test:e2e` names, else the official one where it was fetched. */
export function electronBinary(): string {
  const named = process.env.BEATREEL_ELECTRON
  if (named) return named
  const official = join(project, 'node_modules/electron')
  const path = join(official, 'path.txt')
  if (existsSync(path)) return join(official, 'dist', readFileSync(path, 'utf8'))
  throw new Error('No Electron here: run npm run test:e2e, or name a binary in BEATREEL_ELECTRON')
}

/** An empty home folder of its own, so that no test sees what another one left. */
export const freshHome = (): string => mkdtempSync(join(tmpdir(), 'beatreel-home-'))

/** Begins anew while processes of a killed app still write into it: Node's own retries do not list the folder again. */
export async function removeHome(home: string): Promise<void> {
  for (let left = 50; ; left -= 1) {
    try {
      return await rm(home, { recursive: true, force: true })
    } catch (error) {
      if (left === 0 || (error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
      await setTimeout(100)
    }
  }
}

/** Every folder that a desktop program may write to, inside `home`. */
const folders = (home: string): Record<string, string> => ({
  HOME: home,
  XDG_CONFIG_HOME: join(home, 'config'),
  XDG_CACHE_HOME: join(home, 'cache'),
  XDG_DATA_HOME: join(home, 'data'),
})

export type LaunchOptions = {
  readonly home?: string
  readonly env?: Record<string, string>
  readonly args?: readonly string[]
}

/** What every start is given. */
const argsOf = (home: string): string[] => [project, `--user-data-dir=${join(home, 'user-data')}`]

/** Starts the app once more while it runs in this home, as by a double click. */
export function startAgain(home: string): void {
  const sandbox = isRoot ? ['--no-sandbox'] : []
  spawn(electronBinary(), [...sandbox, ...argsOf(home)], { env: { ...process.env, ...folders(home) }, stdio: 'ignore' })
}

async function start({ home, env, args }: Required<LaunchOptions>): Promise<ElectronApplication> {
  return electron.launch({
    executablePath: electronBinary(),
    args: [...argsOf(home), ...args],
    env: { ...(process.env as Record<string, string>), ...folders(home), ...env },
    cwd: project,
    chromiumSandbox: !isRoot,
    timeout: 30_000,
  })
}

/** Opens the built app in a home of its own. Now and then a launch does not answer Playwright: it gets one more try. */
export async function launchApp({ home = freshHome(), env = {}, args = [] }: LaunchOptions = {}): Promise<OpenApp> {
  const app = await start({ home, env, args }).catch(() => start({ home, env, args }))
  const page = await app.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  const gone = new Promise<void>(done => app.process().once('exit', () => done()))
  const kill = async () => {
    app.process().kill('SIGKILL')
    await gone
  }
  return { app, page, home, close: () => app.close(), kill }
}
