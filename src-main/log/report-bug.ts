import { randomBytes } from 'node:crypto'
import type { Log } from './log'

/** Takes what nobody foresaw, with the place it came from; gives back the id under which the log has it. */
export type ReportBug = (where: string, error: unknown) => string

/** Logs what nobody foresaw under an id that the user can be shown. */
export const bugReporter =
  (log: Log): ReportBug =>
  (where, error) => {
    const id = randomBytes(4).toString('hex')
    log('error', `Bug in ${where}`, { id, error })
    return id
  }

/** Errors that nobody caught are logged and work goes on: what main keeps is written whole or not at all, so it stays sound. */
export function catchBugs(reportBug: ReportBug): void {
  process.on('uncaughtException', error => reportBug('main', error))
  process.on('unhandledRejection', error => reportBug('a promise of main', error))
}
