import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import { FileInput } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { importAndOpen } from './import-and-open'
import type { PutScript } from './import-scripts'
import { readableEndings } from './read-script-file'
import { useReadingStore } from './reading-store'

type ImportButtonProps = { readonly put: PutScript; readonly onOpen: (script_id: ScriptId) => void }

/** Lets the user choose files to be read as scripts. */
export function ImportScriptButton({ put, onOpen }: ImportButtonProps) {
  const t = useWords()
  const isReading = useReadingStore(store => store.running > 0)
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={readableEndings}
      onSelect={files => void importAndOpen([...(files ?? [])], put, onOpen)}
    >
      <Button icon={<FileInput />} isDisabled={isReading}>
        {t(isReading ? 'files:reading' : 'files:import')}
      </Button>
    </FileTrigger>
  )
}
