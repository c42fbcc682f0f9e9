import { IconButton } from '@renderer/components/icon-button'
import { UndoButtons } from '@renderer/features/undo/undo-buttons'
import { useWords } from '@renderer/words/words'
import { Settings2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { showSettings } from './settings-store'

type TopBarProps = {
  /** Before the middle: where one is. */
  readonly start: ReactNode
  /** What one does here. */
  readonly end?: ReactNode
}

/** The bar over every page. */
export function TopBar({ start, end }: TopBarProps) {
  const t = useWords()
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-line max-[50rem]:gap-0.5 border-b bg-surface px-3">
      <div className="flex min-w-0 grow items-center gap-2">{start}</div>
      <UndoButtons />
      <span className="h-4 w-px bg-line-strong max-[50rem]:hidden" />
      {end}
      <IconButton label={t('app:settings')} icon={<Settings2 />} onPress={() => showSettings()} />
    </header>
  )
}
