import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { codeOf } from '@main/store/error-code'
import { isAlive, ownMark, ProcessMark } from '@main/store/process-mark'
import { writeDurably } from '@main/store/write-durably'
import { z } from 'zod'

/** A render's folder and the process that works in it, known before anything is started in it. */
const Entry = ProcessMark.extend({ folder: z.string() })

const prefix = '.beatreel-job-'

/** Ends what still works in a folder that has lost its owner: processes whose command line or working folder names it. */
async function killLeftovers(folder: string): Promise<void> {
  const pids = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))
  for (const pid of pids) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '')
    if (!command.includes(folder) && !cwd.startsWith(folder)) continue
    if (Number(pid) !== process.pid) kill(Number(pid))
  }
}

/** One that has gone meanwhile, or that belongs to somebody else, must not keep us from the others. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!['ESRCH', 'EPERM'].includes(codeOf(error))) throw error
  }
}

/** A folder that one render works in, on the disk of its target. */
export type JobFolder = { readonly folder: string; readonly remove: () => Promise<void> }

/** Which renders work where, one small file each, so that the next start finds what a crash left. */
export class JobLedger {
  constructor(readonly ledgerFolder: string) {}

  /** Makes a job's folder beside its target, readable by nobody else. The ledger knows of it before it is there. Throws what the file system throws. */
  async open(targetFolder: string): Promise<JobFolder> {
    await mkdir(this.ledgerFolder, { recursive: true, mode: 0o700 })
    const folder = join(targetFolder, `${prefix}${randomBytes(6).toString('hex')}`)
    const note = join(this.ledgerFolder, `${basename(folder)}.json`)
    const entry = { ...(await ownMark()), folder }
    await writeDurably(note, JSON.stringify(entry))
    try {
      await mkdir(folder, { mode: 0o700 })
    } catch (error) {
      await rm(note, { force: true })
      throw error
    }
    const remove = async () => {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
      await rm(note, { force: true })
    }
    return { folder, remove }
  }

  /** Removes the folders of renders whose process is gone and ends what it started. To be called once, at a start. */
  async sweep(): Promise<void> {
    for (const name of await readdir(this.ledgerFolder).catch(() => [])) {
      const note = join(this.ledgerFolder, name)
      const entry = await readEntry(note)
      if (entry && (await isAlive(entry))) continue
      if (entry && basename(entry.folder).startsWith(prefix)) {
        await killLeftovers(entry.folder)
        await rm(entry.folder, { recursive: true, force: true, maxRetries: 3 })
      }
      await rm(note, { force: true })
    }
  }
}

async function readEntry(note: string): Promise<z.infer<typeof Entry> | undefined> {
  try {
    return Entry.parse(JSON.parse(await readFile(note, 'utf8')))
  } catch {
    return undefined
  }
}
