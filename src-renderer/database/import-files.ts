import { studio } from '@renderer/studio'
import type { ImportReport } from '@shared/bridge/media-calls'
import type { GateProblem } from '@shared/bridge/studio'
import type { MediaId } from '@shared/domain/ids'
import type { Result } from '@shared/domain/result'
import { noteRefused, useImportStore } from './import-store'
import { lookForMissing } from './missing-media'

/** Hands files that the user dropped to main. Progress and refusals are shown from the import store; rows are the caller's to keep. */
export const takeInFiles = (files: readonly File[]): Promise<ImportReport> =>
  followImport(() => studio.importFiles(files))

/** Lets the user choose files, or a folder of them, in a system dialog. */
export const pickFiles = (what: 'files' | 'folder'): Promise<ImportReport> =>
  followImport(() => studio.call('media.pick', { what }))

/** Takes in the file that was chosen for a missing media though it holds something else. */
export const takeInOther = (media_id: MediaId): Promise<ImportReport> =>
  followImport(() => studio.call('media.take-other', { media_id }))

/** Ends the imports that go on; what was looked at by then is kept. */
export const stopImport = async (): Promise<void> => void (await studio.call('media.stop-import', {}))

async function followImport(ask: () => Promise<Result<ImportReport, GateProblem>>): Promise<ImportReport> {
  useImportStore.setState(({ running }) => ({ running: running + 1, failed: null }))
  const stop = studio.on('media.importing', progress => useImportStore.setState({ progress }))
  try {
    const answer = await ask()
    if (!answer.ok) {
      useImportStore.setState({ failed: answer.problem.kind === 'busy' ? 'busy' : 'failed' })
      return { outcomes: [] }
    }
    noteRefused(answer.value.outcomes.filter(outcome => outcome.kind === 'refused'))
    return answer.value
  } finally {
    stop()
    useImportStore.setState(({ running }) => ({ running: running - 1, progress: null }))
    void lookForMissing()
  }
}
