import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

// Debian's, Fedora's and Arch's user `nobody`.
const nobody = 65_534
const project = resolve(__dirname, '../..')
const isRoot = process.getuid?.() === 0

export type RunningProcess = { pid: number; words: string[]; status: string }

/** Everything the app needs to run, where any user may read it: root's home folder, for one, is closed to others. */
function copyApp(folder: string, electron: string): string {
  cpSync(dirname(electron), join(folder, 'electron'), { recursive: true })
  for (const part of ['out', 'resources', 'package.json']) {
    cpSync(join(project, part), join(folder, 'app', part), { recursive: true })
  }
  execFileSync('chmod', ['-R', 'a+rX', folder])
  return join(folder, 'electron/electron')
}

function makeHome(folder: string): Record<string, string> {
  const home = join(folder, 'home')
  mkdirSync(home)
  const authority = join(home, 'authority')
  if (process.env.XAUTHORITY) copyFileSync(process.env.XAUTHORITY, authority)
  if (isRoot)
    for (const path of [home, ...readdirSync(home).map(name => join(home, name))]) chownSync(path, nobody, nobody)
  return { HOME: home, XAUTHORITY: authority, DISPLAY: process.env.DISPLAY ?? '', PATH: process.env.PATH ?? '' }
}

/** The built app, opened as somebody who is not root and with the sandbox that users get. */
export class PlainUserApp {
  readonly #folder = mkdtempSync(join(tmpdir(), 'beatreel-plain-user-'))
  readonly #binary: string
  readonly #main: ChildProcess
  output = ''

  constructor(electron: string) {
    chmodSync(this.#folder, 0o755)
    this.#binary = copyApp(this.#folder, electron)
    const env = makeHome(this.#folder)
    const words = [this.#binary, join(this.#folder, 'app')]
    const become = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
    const [command = '', ...args] = isRoot ? [...become, ...words] : words
    this.#main = spawn(command, args, { cwd: this.#folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [this.#main.stdout, this.#main.stderr]) stream?.on('data', text => (this.output += text))
  }

  /** The app's processes of one type, as Chromium calls it. They are known by the copy's path, which nothing else has. */
  list(type: string): RunningProcess[] {
    return this.#listAll().filter(({ words }) => words.includes(`--type=${type}`))
  }

  #listAll(): RunningProcess[] {
    const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
    return pids.flatMap(pid => {
      try {
        // Chromium writes its children's words with spaces between them.
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/)
        if (words[0] !== this.#binary) return []
        return [{ pid: Number(pid), words, status: readFileSync(`/proc/${pid}/status`, 'utf8') }]
      } catch {
        // It ended while we looked.
        return []
      }
    })
  }

  close() {
    for (const { pid } of this.#listAll()) process.kill(pid, 'SIGKILL')
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
