import { studio } from '@renderer/studio'
import type { ImportReport } from '@shared/bridge/media-calls'
import type { GateProblem } from '@shared/bridge/studio'
import type { Result } from '@shared/domain/result'
import { noteRefused, useImportStore } from './import-store'
import { lookForMissing } from './missing-media'

/** Hands files that the user dropped to main. Progress and refusals are shown from the import store; rows are the caller's to keep. */
export const takeInFiles = (files: readonly File[]): Promise<ImportReport> =>
  followImport(() => studio.importFiles(files), files)

/** Lets the user choose files in a system dialog. */
export const pickFiles = (): Promise<ImportReport> =>
  followImport(() => studio.call('media.pick', { what: 'files' }), [])

async function followImport(
  ask: () => Promise<Result<ImportReport, GateProblem>>,
  files: readonly File[],
): Promise<ImportReport> {
  useImportStore.setState(({ running }) => ({ running: running + 1 }))
  const stop = studio.on('media.importing', progress => useImportStore.setState({ progress }))
  try {
    const answer = await ask()
    const report = answer.ok ? answer.value : refuseAll(files)
    noteRefused(report.outcomes.filter(outcome => outcome.kind === 'refused'))
    return report
  } finally {
    stop()
    useImportStore.setState(({ running }) => ({ running: running - 1, progress: null }))
    void lookForMissing()
  }
}

/** When main did not answer the whole call, no file was taken. */
const refuseAll = (files: readonly File[]): ImportReport => ({
  outcomes: files.map(file => ({ kind: 'refused', name: file.name, refusal: 'unreadable' })),
})
