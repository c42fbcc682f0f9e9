import type { Log } from '@main/log/log'
import { bugReporter } from '@main/log/report-bug'
import { Outbox } from '@main/publish/outbox'
import { systemClock } from '@main/publish/outbox-clock'
import { OutboxFile } from '@main/publish/outbox-file'
import type { HandleSealer } from '@main/publish/outbox-lines'

type Given = {
  readonly path: string
  readonly sealer: HandleSealer
  readonly log: Log
  /** What must be so before anything is sent. */
  readonly ready: Promise<void>
  readonly needs: Omit<Parameters<typeof Outbox.open>[0], 'file' | 'clock' | 'chance' | 'log'>
}

/** The outbox, or why there is none: another process has it, or the disk does not give it. */
export type MaybeOutbox = Outbox | 'in-use' | 'no-disk'

/** Opens the outbox on this machine. Without one the app starts all the same. */
export async function openOutbox({ path, sealer, log, ready, needs }: Given): Promise<MaybeOutbox> {
  try {
    const opened = await OutboxFile.open(path, sealer, Date.now())
    if ('kind' in opened) {
      log('warn', 'The outbox is in use', { pid: opened.pid })
      return 'in-use'
    }
    log('info', 'The outbox is open', opened.found)
    await ready
    return await Outbox.open({ ...needs, file: opened.file, clock: systemClock, chance: Math.random, log })
  } catch (error) {
    bugReporter(log)('opening the outbox', error)
    return 'no-disk'
  }
}
