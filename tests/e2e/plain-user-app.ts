import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

// Debian's, Fedora's and Arch's user `nobody`.
const nobody = 65_534
const project = resolve(__dirname, '../..')
const isRoot = process.getuid?.() === 0

export type RunningProcess = { pid: number; words: string[]; status: string }
type Installed = { binary: string; app: string }

/** A copy of everything the app needs to run, where any user may read it: root's own folders are closed to others. */
function copyForEveryone(folder: string, electron: string): Installed {
  const runtime = join(folder, 'electron')
  cpSync(dirname(electron), runtime, { recursive: true })
  const app = join(folder, 'app')
  for (const part of ['out', 'resources', 'package.json'])
    cpSync(join(project, part), join(app, part), { recursive: true })
  execFileSync('chmod', ['-R', 'a+rX', folder])
  // As an installed package has it: for systems where no plain user may make the namespaces that the sandbox needs.
  chmodSync(join(runtime, 'chrome-sandbox'), 0o4755)
  return { binary: join(runtime, basename(electron)), app }
}

function makeHome(folder: string): Record<string, string> {
  const home = join(folder, 'home')
  mkdirSync(home)
  const authority = join(home, 'authority')
  if (process.env.XAUTHORITY && existsSync(process.env.XAUTHORITY)) copyFileSync(process.env.XAUTHORITY, authority)
  if (isRoot)
    for (const path of [home, ...readdirSync(home).map(name => join(home, name))]) chownSync(path, nobody, nobody)
  return { HOME: home, XAUTHORITY: authority, DISPLAY: process.env.DISPLAY ?? '', PATH: process.env.PATH ?? '' }
}

function endProcess(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended with its parent.
  }
}

/** The built app, opened by somebody who is not root, with the sandbox that users get and a home folder of its own. */
export class PlainUserApp {
  readonly #folder = mkdtempSync(join(tmpdir(), 'beatreel-plain-user-'))
  readonly #main: ChildProcess
  output = ''

  constructor(electron: string) {
    chmodSync(this.#folder, 0o755)
    const { binary, app } = isRoot ? copyForEveryone(this.#folder, electron) : { binary: electron, app: project }
    const env = makeHome(this.#folder)
    const words = [binary, `--user-data-dir=${env.HOME}/profile`, app]
    const become = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
    const [command = '', ...args] = isRoot ? [...become, ...words] : words
    this.#main = spawn(command, args, { cwd: this.#folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [this.#main.stdout, this.#main.stderr]) stream?.on('data', text => (this.output += text))
  }

  /** The app's processes of one type, as Chromium calls it. */
  list(type: string): RunningProcess[] {
    return this.#listAll().filter(({ words }) => words.includes(`--type=${type}`))
  }

  // They are known by a path inside the temporary folder, which no other process has among its words.
  #listAll(): RunningProcess[] {
    const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
    return pids.flatMap(pid => {
      try {
        // Chromium writes its children's words with spaces between them.
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/)
        if (!words.some(word => word.includes(this.#folder))) return []
        return [{ pid: Number(pid), words, status: readFileSync(`/proc/${pid}/status`, 'utf8') }]
      } catch {
        // It ended while we looked.
        return []
      }
    })
  }

  close() {
    this.#main.kill('SIGKILL')
    for (const { pid } of this.#listAll()) endProcess(pid)
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
