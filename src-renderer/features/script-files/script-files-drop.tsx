import { useFileDrop } from '@renderer/components/use-file-drop'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import { FileInput } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { importAndOpen } from './import-and-open'
import type { PutScript } from './import-scripts'

type ScriptFilesDropProps = {
  readonly put: PutScript
  readonly onOpen: (script_id: ScriptId) => void
  readonly children: ReactNode
}

/** Around the list of scripts: files dropped on it become scripts. */
export function ScriptFilesDrop({ put, onOpen, children }: ScriptFilesDropProps) {
  const t = useWords()
  const ref = useRef<HTMLDivElement>(null)
  const over = useFileDrop(ref, files => void importAndOpen(files, put, onOpen))
  return (
    <div ref={ref} className="relative h-full">
      <div className="h-full overflow-y-auto">{children}</div>
      {over ? (
        <div className="pointer-events-none absolute inset-2 z-20 flex items-end justify-center rounded-xl bg-accent-wash p-4 ring-2 ring-accent ring-inset">
          <span className="flex items-center gap-2 rounded-full bg-accent-solid px-4 py-2 font-medium text-white shadow-float">
            <FileInput className="size-4" aria-hidden />
            {t('files:drop')}
          </span>
        </div>
      ) : null}
    </div>
  )
}
