import { MenuButton, type MenuEntry } from '@renderer/components/menu-button'
import { useWords } from '@renderer/words/words'
import type { Script } from '@shared/domain/script'
import { Captions, Copy, FileDown, FileText, FileType, Printer } from 'lucide-react'
import { useState } from 'react'
import { copyScript, saveScript } from './export-script'
import { PrintSheet } from './print-sheet'

/** What a script can become outside the app: a copy, a file, paper. */
export function ScriptFilesMenu({ script }: { readonly script: Script }) {
  const t = useWords()
  const [isPrinting, setPrinting] = useState(false)
  const isEmpty = script.beats.every(beat => beat.text.trim() === '')
  const entries: MenuEntry[] = [
    { id: 'copy', label: t('files:copy'), icon: <Copy />, act: () => void copyScript(script) },
    { id: 'txt', label: t('files:save.txt'), icon: <FileText />, act: () => void saveScript(script, 'txt') },
    { id: 'md', label: t('files:save.md'), icon: <FileType />, act: () => void saveScript(script, 'md') },
    { id: 'srt', label: t('files:save.srt'), icon: <Captions />, act: () => void saveScript(script, 'srt') },
    { id: 'print', label: t('files:print'), icon: <Printer />, act: () => setPrinting(true) },
  ]
  return (
    <>
      <MenuButton
        label={t('files:export')}
        icon={<FileDown />}
        entries={entries.map(entry => ({ ...entry, isDisabled: isEmpty }))}
      />
      {isPrinting ? <PrintSheet script={script} onDone={() => setPrinting(false)} /> : null}
    </>
  )
}
